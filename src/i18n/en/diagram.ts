/** What the diagram of the composition says, and its equation. */
import type { LayerPair } from '../../models/shapes.ts';
import type { Part } from '../../training/parts.ts';
import { integer } from '../format.ts';
import { STAGE_NAMES as model } from '../names.ts';

const after = (of: string, layer: number) => (layer === 0 ? `${of}’s embeddings` : `layer ${layer} of ${of}`);

function title(part: Part): string {
  switch (part.kind) {
    case 'embedding':
      return `Embeddings of ${model[part.model]}`;
    case 'output':
      return `Output of ${model[part.model]}`;
    case 'block':
      return `Layer ${part.layer} of ${model[part.model]}`;
    case 'state':
      return `What ${model[part.model]} knows after ${after(model[part.model], part.layer)}`;
    case 'sum':
      return `Sum after ${after('B', part.layer)}`;
    case 'projection':
      return `f_proj of link ${part.pair + 1}`;
    case 'cross':
      return `f_cross of link ${part.pair + 1}`;
  }
}

function explain(part: Part, { augmenting, anchor }: LayerPair): string {
  switch (part.kind) {
    case 'embedding':
      return 'Turns each token and its place into a vector. A and B read the same expression.';
    case 'output':
      return part.model === 'B'
        ? 'Turns the last state into a probability for each token: the next token of the answer. B’s output is that of the composition.'
        : 'What the augmenting model itself would say. The composition does not use it.';
    case 'block':
      return 'Self-attention and a feed-forward network; what they find is added to the state.';
    case 'state':
      return 'A vector for every token, H in the equation. The link reads it and changes nothing in A.';
    case 'sum':
      return 'What the cross-attention returns is added to B’s state. That sum enters B’s next layer.';
    case 'projection':
      return `A linear map that brings the states after ${after(model[part.model], augmenting)} to B’s width.`;
    case 'cross':
      return `Multi-head cross-attention: queries from the states after ${after('B', anchor)}, keys and values from the projected states of ${model[part.model]}.`;
  }
}

export const diagram = {
  label: (augmenting: number, anchor: number, links: number) =>
    `The composition: A with ${augmenting} layers, B with ${anchor} layers, links between them: ${links}. Arrow keys move from part to part.`,
  embedding: 'Embeddings',
  block: (layer: number) => `Layer ${layer}`,
  output: 'Output',
  expression: 'the same expression',
  links: 'Cross-attention',
  frozen: 'frozen',
  trained: 'trained',
  title,
  explain,
  parameters: (count: number) => `${integer(count)} parameters`,
  noParameters: 'no parameters of its own',
  hint: 'Point at a part, tap it, or reach it with the arrow keys.',
  hintChoosing: 'A crossing joins a layer of A (row) to a layer of B (lane). Click it, or press Space on it.',
  total: {
    frozen: (count: number) => `${integer(count)} frozen`,
    trained: (count: number) => `${integer(count)} trained`,
  },
  pair: ({ augmenting, anchor }: LayerPair, of: string) =>
    `From ${after(of, augmenting)} into B after ${anchor === 0 ? 'its embeddings' : `layer ${anchor}`}`,
  chosen: 'joined; click to part them',
  unchosen: 'not joined; click to join them',
};

export const equation = {
  label: 'The equation of the composition',
  spoken:
    'H of A⊕B after layer j is H of B after layer j, plus f_cross of f_proj of H of A after layer i, and of H of B after layer j.',
  symbol: {
    sum: 'H of A⊕B, j: what enters B’s next layer in the composition.',
    own: 'H of B, j: B’s own state after layer j. It asks.',
    cross: 'f_cross: multi-head cross-attention. It looks for what B asks for in A’s states. Trained.',
    projection: 'f_proj: a linear map from A’s width to B’s. Trained.',
    state: 'H of A, i: A’s state after layer i. It answers.',
  },
  gloss: 'B’s state, plus what the cross-attention finds in A’s. Point at a symbol to see it in the picture.',
  choose: 'Whose equation this is',
  link: (pair: number) => `Link ${pair + 1}`,
  indices: ({ augmenting, anchor }: LayerPair) => `i = ${augmenting}, j = ${anchor}`,
};
