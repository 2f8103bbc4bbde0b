/** The words around the inside of A⊕B while it answers. */

import type { WorldWords } from '../../worlds/worldWords.ts';
import { an } from './wording.ts';

export const inspecting = (world: WorldWords) => ({
  idle: `Ask ${an(world.expression)}, and what A⊕B does with it appears here.`,
  pending: 'Looking…',
  noGpu: 'Looking inside the models needs WebGPU.',
  training: 'The weights are changing, and this is from before. The page looks again when training stops.',
  stale: 'This is from before.',
  problem: `The page can’t look into this ${world.expression}.`,
  notComposed: (variant: string) =>
    `${variant}: this A⊕B has no A in it, and so no cross-attention to look into.`,
  noNumber: world.silent,
});

export const attention = (world: WorldWords) => ({
  title: 'What the cross-attention reads',
  explain: `Each row is a token that B has reached, and each column is what A knows at a token. A large square means that B takes much from there. Look at the last letter of each ${world.entry}: there A knows the ${world.value}. A square under ∅ means that a head looks at nothing. The last column shows what A⊕B says.`,
  chooseLink: 'Link',
  link: (pair: number) => `Link ${pair + 1}`,
  linkOf: (pair: number, model: string) => `Link ${pair + 1}, ${model}`,
  chooseHead: 'Head',
  mean: 'All heads',
  head: (head: number) => `Head ${head + 1}`,
  of: (link: string, head: string) => `${link}. ${head}`,
  label: (of: string) => `Cross-attention. ${of}. Arrow keys move from weight to weight.`,
  hint: 'Point at a square, tap it, or use the arrow keys.',
  reading: (token: string) => `Reading “${token}”`,
  saying: (token: string) => `Saying “${token}”`,
  weight: (query: string, share: string, token: string) =>
    `${query}: ${share} of the attention goes to what A knows at “${token}”.`,
  nothing: (query: string, share: string) => `${query}: ${share} of the attention goes to nothing.`,
  later: (query: string) => `${query}: B never looks ahead.`,
  corner: 'Token',
  null: 'nothing',
});

export const switches = (world: WorldWords) => ({
  title: 'Switch parts of it off',
  explain: `A head that is off adds nothing to B. With every link off, A⊕B is B. The page computes now what changes for this ${world.expression}.`,
  whole: 'All heads',
  before: 'As it is',
  after: 'Without what is off',
  none: 'Switch something off, and the answer without it appears here.',
  pending: 'Asking…',
});

export const lens = {
  title: 'When does B know?',
  explain:
    'This is a logit lens: it reads each of B’s states as if that state were the last. Rows are layers. Columns are the tokens of the answer, in the order in which A⊕B says them.',
  of: { B: 'B without A', AB: 'B inside A⊕B' },
  state: (state: number) => (state === 0 ? 'Embeddings' : `Layer ${state}`),
  cell: (state: string, place: number, token: string, share: string) =>
    `${state}, token ${place}: ${token}, ${share}`,
  top: (tokens: string) => `Most likely here: ${tokens}`,
  hint: 'Point at a cell, tap it, or use the arrow keys to see the five most likely tokens.',
  key: 'A cell fills with the probability of its most likely token. It has a frame if A⊕B says that token in the end.',
  columns: ['model', 'state', 'token of the answer', 'rank', 'token', 'probability'],
};
