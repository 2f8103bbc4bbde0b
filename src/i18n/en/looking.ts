/** What is said around the inside of A⊕B while it answers. */
export const inspecting = {
  idle: 'Ask an expression, and what A⊕B does with it appears here.',
  pending: 'Looking…',
  noGpu: 'Looking inside takes WebGPU.',
  training: 'Weights are changing; this is from before. It is looked at again when training rests.',
  stale: 'This is from before.',
  problem: 'This expression can’t be looked into.',
  notComposed: (variant: string) =>
    `${variant}: this A⊕B has no A in it, so there is no cross-attention to look into.`,
  noNumber: 'no number',
};

export const attention = {
  title: 'What the cross-attention reads',
  explain:
    'A row for each token where B stands, a column for what A knows at each token. The larger the square, the more B takes from there; ∅ is the null key, where a head looks at nothing. The last column is what A⊕B says.',
  chooseLink: 'Which link',
  link: (pair: number) => `Link ${pair + 1}`,
  linkOf: (pair: number, model: string) => `Link ${pair + 1}, ${model}`,
  chooseHead: 'Which head',
  mean: 'All heads',
  head: (head: number) => `Head ${head + 1}`,
  of: (link: string, head: string) => `${link}. ${head}`,
  label: (of: string) => `Cross-attention. ${of}. Arrow keys move from weight to weight.`,
  hint: 'Point at a square, tap it, or use the arrow keys.',
  reading: (token: string) => `Reading “${token}”`,
  saying: (token: string) => `Saying “${token}”`,
  weight: (query: string, share: string, token: string) =>
    `${query}: ${share} on what A knows at “${token}”.`,
  nothing: (query: string, share: string) => `${query}: ${share} on nothing.`,
  later: (query: string) => `${query}: nothing looks ahead.`,
  corner: 'Token',
  null: 'nothing',
};

export const switches = {
  title: 'Switch parts of it off',
  explain:
    'A head that is off adds nothing to B. Without any link, A⊕B is B. What changes is computed now, for this expression.',
  whole: 'All heads',
  before: 'As it is',
  after: 'Without what is off',
  none: 'Switch something off, and the answer without it stands here.',
  pending: 'Asking…',
};

export const lens = {
  title: 'When does B know?',
  explain:
    'The logit lens: each of B’s states read out as if it were the last. Rows are layers, columns the tokens of the answer, in the order in which they are said.',
  of: { B: 'B without A', AB: 'B inside A⊕B' },
  state: (state: number) => (state === 0 ? 'Embeddings' : `Layer ${state}`),
  cell: (state: string, place: number, token: string, share: string) =>
    `${state}, token ${place}: ${token}, ${share}`,
  top: (tokens: string) => `Likeliest here: ${tokens}`,
  hint: 'Point at a cell, tap it, or use the arrow keys for the likeliest five.',
  key: 'A cell fills with the probability of its likeliest token; framed where that is what A⊕B says in the end.',
  columns: ['model', 'state', 'token of the answer', 'rank', 'token', 'probability'],
};
