import type { PatchingFinding, ReadingFinding, Spelling } from '../../store/inspect/probeFindings.ts';
import type { WorldWords } from '../../worlds/worldWords.ts';
import { integer, percent } from '../format.ts';

const after = (layer: number) => (layer === 0 ? 'Embeddings' : `After layer ${layer}`);
const at = (layer: number) => (layer === 0 ? 'at the embeddings' : `after layer ${layer}`);

const byHeart = (world: WorldWords, spelling: Spelling | null) =>
  spelling === null
    ? ''
    : ` Before that, ${at(spelling.layer)}, the line gets ${percent(spelling.composition)} of the composition ${world.entries} right, but only ${percent(spelling.heldOut)} of the held-out ${world.entries}. It has learned spelling by heart.`;

/** The words of the two measurements that show why a composition works. */
export const probes = (world: WorldWords) => ({
  title: 'Why it works',
  explain: `A link works if it starts where A’s states hold a ${world.value}, and ends where B still reads its ${world.operands}. You can measure both places here.`,
  probe: (of: string) => `Measure this ${of} and this B`,
  probing: 'Measuring…',
  changed: 'The weights changed during the measurement. Measure again for the models in use.',
  waiting: 'Measuring…',
  empty: 'Not measured yet.',
  whose: 'Read the states of',
  after,
  reading: (of: string) => `Where ${of}’s states hold ${world.values}`,
  readingWhat: (of: string) =>
    `For each layer we fit a straight line (a linear map) from ${of}’s state at the end of a ${world.entry} to B’s embedding of its ${world.value}. The fit sees composition ${world.entries} only. A ${world.entry} counts as right if the nearest embedding is that of its ${world.value}. If composition ${world.entries} come out right and held-out ${world.entries} don’t, the state holds spelling, and not a ${world.value}.`,
  readingFound: (finding: ReadingFinding) =>
    finding.kind === 'holds'
      ? `The first place where most ${world.values} of held-out ${world.entries} can be read is ${at(finding.first.layer)}: ${percent(finding.first.share)} are right.${byHeart(world, finding.spelling)}`
      : `Most ${world.values} of held-out ${world.entries} can’t be read anywhere. The best place is ${at(finding.best.layer)}, with ${percent(finding.best.share)} right.`,
  error: `squared error on held-out ${world.entries}, relative to the spread of the embeddings`,
  chance: (of: number) => `chance: one in ${integer(of)}`,
  patching: `Where B reads its ${world.operands}`,
  patchingWhat: `B reads letters instead of ${world.known}. After a layer we replace the states of those letters by the states of the true ${world.known}. If B then answers wrong, it has read its ${world.operands} already, and a link has to end earlier.`,
  patchingFound: (finding: PatchingFinding) => {
    switch (finding.kind) {
      case 'until':
        return `If B gets the ${world.known} ${at(finding.last.layer)}, it still answers ${percent(finding.last.share)} right. If it gets them ${at(finding.next.layer)}, only ${percent(finding.next.share)}. So a link has to end before that.`;
      case 'always':
        return `However late B gets the ${world.known}, it still answers most ${world.expressions} right: at least ${percent(finding.least)}.`;
      case 'never':
        return `Even if B gets the ${world.known} at its embeddings, it answers only ${percent(finding.share)} right.`;
    }
  },
  right: 'right',
  asked: (count: string) => `We asked ${count} ${world.plainTasks}.`,
  pairs: (inTime: readonly string[], others: readonly string[], of: string) => {
    const isOne = inTime.length === 1;
    if (inTime.length === 0)
      return `No layer pair of this composition (${others.join(', ')}) joins states of ${of} that hold ${world.values} to a place where B still reads its ${world.operands}.`;
    const joins = `Layer ${isOne ? 'pair' : 'pairs'} ${inTime.join(', ')} ${isOne ? 'joins' : 'join'} states of ${of} that hold ${world.values} to a place where B still reads its ${world.operands}`;
    if (others.length === 0) return `${joins}.`;
    return `${joins}; ${others.join(', ')} ${others.length === 1 ? 'does' : 'do'} not.`;
  },
});
