import { integer } from '../format.ts';

/** What is said of the two measurements that tell why a composition works. */
export const probes = {
  probe: 'Measure this A and this B',
  probing: 'Measuring…',
  changed: 'The weights changed while this was measured. Measure again for the present ones.',
  waiting: 'Being measured…',
  empty: 'Not measured yet.',
  after: (layer: number) => (layer === 0 ? 'Embeddings' : `After layer ${layer}`),
  reading: 'Where A’s states hold values',
  readingWhat:
    'After each layer a linear map is fitted, on composition keys only, from A’s state at a key’s end to B’s embedding of its value. Right is when the nearest integer is the value. High on composition keys but low on held-out keys means spelling learnt by heart, not values.',
  chance: (of: number) => `chance: one in ${integer(of)}`,
  patching: 'Where B reads its operands',
  patchingWhat:
    'B gets letters in place of numbers, and after so many layers their states are replaced by those of the true numbers. Where it no longer answers, it is too late to tell it: a composition has to come earlier.',
  right: 'right',
  asked: (count: string) => `${count} numeric expressions asked.`,
};
