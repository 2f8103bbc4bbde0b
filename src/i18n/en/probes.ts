import type { PatchingFinding, ReadingFinding, Spelling } from '../../store/inspect/probeFindings.ts';
import { integer, percent } from '../format.ts';

const after = (layer: number) => (layer === 0 ? 'Embeddings' : `After layer ${layer}`);
const at = (layer: number) => (layer === 0 ? 'at the embeddings' : `after layer ${layer}`);

const byHeart = (spelling: Spelling | null) =>
  spelling === null
    ? ''
    : ` Before that, ${at(spelling.layer)}, the line gets ${percent(spelling.composition)} of the composition keys right, but only ${percent(spelling.heldOut)} of the held-out keys. It has learned spelling by heart.`;

/** The words of the two measurements that show why a composition works. */
export const probes = {
  title: 'Why it works',
  explain:
    'A link works if it starts where A’s states hold a value, and ends where B still reads its operands. You can measure both places here.',
  probe: (of: string) => `Measure this ${of} and this B`,
  probing: 'Measuring…',
  changed: 'The weights changed during the measurement. Measure again for the models in use.',
  waiting: 'Measuring…',
  empty: 'Not measured yet.',
  whose: 'Read the states of',
  after,
  reading: (of: string) => `Where ${of}’s states hold values`,
  readingWhat: (of: string) =>
    `For each layer we fit a straight line (a linear map) from ${of}’s state at the end of a key to B’s embedding of its value. The fit sees composition keys only. A key counts as right if the nearest integer is its value. If composition keys come out right and held-out keys don’t, the state holds spelling, and not a value.`,
  readingFound: (finding: ReadingFinding) =>
    finding.kind === 'holds'
      ? `The first place where most values of held-out keys can be read is ${at(finding.first.layer)}: ${percent(finding.first.share)} are right.${byHeart(finding.spelling)}`
      : `Most values of held-out keys can’t be read anywhere. The best place is ${at(finding.best.layer)}, with ${percent(finding.best.share)} right.`,
  error: 'squared error on held-out keys, relative to the spread of the integers',
  chance: (of: number) => `chance: one in ${integer(of)}`,
  patching: 'Where B reads its operands',
  patchingWhat:
    'B reads letters instead of numbers. After a layer we replace the states of those letters by the states of the true numbers. If B then answers wrong, it has read its operands already, and a link has to end earlier.',
  patchingFound: (finding: PatchingFinding) => {
    switch (finding.kind) {
      case 'until':
        return `If B gets the numbers ${at(finding.last.layer)}, it still answers ${percent(finding.last.share)} right. If it gets them ${at(finding.next.layer)}, only ${percent(finding.next.share)}. So a link has to end before that.`;
      case 'always':
        return `However late B gets the numbers, it still answers most expressions right: at least ${percent(finding.least)}.`;
      case 'never':
        return `Even if B gets the numbers at its embeddings, it answers only ${percent(finding.share)} right.`;
    }
  },
  right: 'right',
  asked: (count: string) => `We asked ${count} numeric expressions.`,
  pairs: (inTime: readonly string[], others: readonly string[], of: string) => {
    const isOne = inTime.length === 1;
    if (inTime.length === 0)
      return `No layer pair of this composition (${others.join(', ')}) joins states of ${of} that hold values to a place where B still reads its operands.`;
    const joins = `Layer ${isOne ? 'pair' : 'pairs'} ${inTime.join(', ')} ${isOne ? 'joins' : 'join'} states of ${of} that hold values to a place where B still reads its operands`;
    if (others.length === 0) return `${joins}.`;
    return `${joins}; ${others.join(', ')} ${others.length === 1 ? 'does' : 'do'} not.`;
  },
};
