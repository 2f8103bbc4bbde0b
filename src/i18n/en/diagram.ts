/** The words of the diagram of the composition, and of its equation. */

import type { LayerPair } from '../../models/shapes.ts';
import type { Part } from '../../training/parts.ts';
import type { WorldWords } from '../../worlds/worldWords.ts';
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
      return `State after ${after(model[part.model], part.layer)}`;
    case 'sum':
      return `Sum after ${after('B', part.layer)}`;
    case 'projection':
      return `f_proj of link ${part.pair + 1}`;
    case 'cross':
      return `f_cross of link ${part.pair + 1}`;
  }
}

function explain(world: WorldWords, part: Part, { augmenting, anchor }: LayerPair): string {
  switch (part.kind) {
    case 'embedding':
      return `This turns each token and its position into a vector. A and B read the same ${world.expression}.`;
    case 'output':
      return part.model === 'B'
        ? 'This turns the last state into a probability for every token that may come next. B’s output is the output of the composition.'
        : 'The augmenting model would answer this by itself. The composition does not use it.';
    case 'block':
      return 'Self-attention and a feed-forward network. The layer adds what they find to the state.';
    case 'state':
      return 'One vector for each token, written H in the equation. The link reads it and changes nothing in A.';
    case 'sum':
      return 'The cross-attention’s result is added to B’s state. B’s next layer receives the sum.';
    case 'projection':
      return `A linear map. It brings the states after ${after(model[part.model], augmenting)} to the width of B.`;
    case 'cross':
      return `Multi-head cross-attention. Its queries come from the states after ${after('B', anchor)}, its keys and values from the projected states of ${model[part.model]}.`;
  }
}

export const diagram = (world: WorldWords) => ({
  label: (augmenting: number, anchor: number, links: number) =>
    `The composition. A has ${augmenting} layers, B has ${anchor} layers. Links between them: ${links}. Use the arrow keys to move from part to part.`,
  embedding: 'Embeddings',
  block: (layer: number) => `Layer ${layer}`,
  output: 'Output',
  expression: `the same ${world.expression}`,
  links: 'Cross-attention',
  frozen: 'frozen',
  trained: 'trained',
  title,
  explain: (part: Part, pair: LayerPair) => explain(world, part, pair),
  parameters: (count: number) => `${integer(count)} parameters`,
  noParameters: 'no parameters of its own',
  hint: 'Point at a part, tap it, or move to it with the arrow keys.',
  hintChoosing:
    'Each crossing links a layer of A (row) to a layer of B (column). Click a crossing, or press Space on it.',
  total: {
    frozen: (count: number) => `${integer(count)} frozen`,
    trained: (count: number) => `${integer(count)} trained`,
  },
  pair: ({ augmenting, anchor }: LayerPair, of: string) =>
    `From ${after(of, augmenting)} into B after ${anchor === 0 ? 'its embeddings' : `layer ${anchor}`}`,
  chosen: 'linked; click to remove the link',
  unchosen: 'not linked; click to add a link',
});

export const equation = {
  label: 'The equation of the composition',
  spoken:
    'H of A⊕B after layer j equals H of B after layer j, plus f_cross of two inputs: f_proj of H of A after layer i, and H of B after layer j.',
  symbol: {
    sum: 'H of A⊕B, j: in the composition, this state enters B’s next layer.',
    own: 'H of B, j: B’s own state after layer j. It asks the question.',
    cross: 'f_cross: multi-head cross-attention. It searches A’s states for what B asks. We train it.',
    projection: 'f_proj: a linear map from A’s width to B’s width. We train it.',
    state: 'H of A, i: A’s state after layer i. It holds the answer.',
  },
  gloss:
    'The equation adds what the cross-attention finds in A to B’s state. Point at a symbol to see it in the picture.',
  choose: 'Link in the equation',
  link: (pair: number) => `Link ${pair + 1}`,
  indices: ({ augmenting, anchor }: LayerPair) => `i = ${augmenting}, j = ${anchor}`,
};
