import type { PatchingFinding, ReadingFinding, Spelling } from '../../store/probeFindings.ts';
import { integer, percent } from '../format.ts';

const after = (layer: number) => (layer === 0 ? 'Embeddings' : `After layer ${layer}`);
const at = (layer: number) => (layer === 0 ? 'at the embeddings' : `after layer ${layer}`);

const byHeart = (spelling: Spelling | null) =>
  spelling === null
    ? ''
    : ` Before that, ${at(spelling.layer)}, the map has ${percent(spelling.composition)} of the composition keys right but ${percent(spelling.heldOut)} of the held-out keys: spelling learnt by heart.`;

/** What is said of the two measurements that tell why a composition works. */
export const probes = {
  title: 'Why it works',
  explain: 'where A’s states hold values, and until where B reads them',
  probe: (of: string) => `Measure this ${of} and this B`,
  probing: 'Measuring…',
  changed: 'The weights changed while this was measured. Measure again for the present ones.',
  waiting: 'Being measured…',
  empty: 'Not measured yet.',
  whose: 'Whose states are read',
  after,
  reading: (of: string) => `Where ${of}’s states hold values`,
  readingWhat: (of: string) =>
    `After each layer a linear map is fitted, on composition keys only, from ${of}’s state at a key’s end to B’s embedding of its value. Right is when the nearest integer is the value. High on composition keys but low on held-out keys means spelling learnt by heart, not values.`,
  readingFound: (finding: ReadingFinding) =>
    finding.kind === 'holds'
      ? `Most values of held-out keys can first be read ${at(finding.first.layer)}: ${percent(finding.first.share)} of them.${byHeart(finding.spelling)}`
      : `Nowhere can most values of held-out keys be read; it goes best ${at(finding.best.layer)}, with ${percent(finding.best.share)} of them.`,
  error: 'squared error on held-out keys, relative to the spread of the integers',
  chance: (of: number) => `chance: one in ${integer(of)}`,
  patching: 'Where B reads its operands',
  patchingWhat:
    'B gets letters in place of numbers, and after so many layers their states are replaced by those of the true numbers. Where it no longer answers, it is too late to tell it: a composition has to come earlier.',
  patchingFound: (finding: PatchingFinding) => {
    switch (finding.kind) {
      case 'until':
        return `Told the numbers ${at(finding.last.layer)}, B still answers ${percent(finding.last.share)} right; told ${at(finding.next.layer)}, only ${percent(finding.next.share)}. So it has to be told before that.`;
      case 'always':
        return `However late B is told the numbers, it still answers most expressions: ${percent(finding.least)} at the least.`;
      case 'never':
        return `Even told the numbers at its embeddings, B answers only ${percent(finding.share)} right.`;
    }
  },
  right: 'right',
  asked: (count: string) => `${count} numeric expressions asked.`,
  pairs: (inTime: readonly string[], others: readonly string[], of: string) => {
    const isOne = inTime.length === 1;
    if (inTime.length === 0)
      return `No layer pair of this composition (${others.join(', ')}) joins states of ${of} that hold values to a place where B still reads its operands.`;
    const joins = `Layer ${isOne ? 'pair' : 'pairs'} ${inTime.join(', ')} ${isOne ? 'joins' : 'join'} states of ${of} that hold values to a place where B still reads its operands`;
    if (others.length === 0) return `${joins}.`;
    return `${joins}; ${others.join(', ')} ${others.length === 1 ? 'does' : 'do'} not.`;
  },
};
