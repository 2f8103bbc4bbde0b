/** The letters of formulas: the paper's own, the same in every language. */
export const LETTERS = {
  state: 'H',
  map: 'f',
  index: { cross: 'cross', projection: 'proj', sum: ['A⊕B', 'j'], own: ['B', 'j'], state: ['A', 'i'] },
  operands: ['a', 'b'],
} as const;
