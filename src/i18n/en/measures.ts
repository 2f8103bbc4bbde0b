/** The words of figures as tables and files, and of weights and gradients. */

import type { Norm } from '../../store/training/norms.ts';
import type { ParameterName } from '../../store/weights/parameterNames.ts';
import type { WorldWords } from '../../worlds/worldWords.ts';
import { integer } from '../format.ts';

/** The names of a model's parts. */
const PARTS: Record<string, string> = {
  embedding: 'embeddings',
  tens: 'embeddings of tens',
  units: 'embeddings of units',
  position: 'positions',
  norm: 'last gain',
  output: 'output',
  attentionNorm: 'gain before attention',
  queryKeyValue: 'queries, keys, values',
  attentionOutput: 'attention output',
  mlpNorm: 'gain before the MLP',
  mlpInput: 'MLP input',
  mlpOutput: 'MLP output',
  augmentingNorm: 'gain on A’s states',
  anchorNorm: 'gain on B’s states',
  projection: 'f_proj',
  query: 'W_Q',
  keyValue: 'W_K and W_V',
};
/** W_O of the cross-attention has the name of B’s output. */
const partOfPair = (part: string) => (part === 'output' ? 'W_O' : (PARTS[part] ?? part));

function parameter(name: ParameterName): string {
  switch (name.kind) {
    case 'block':
      return [`block ${name.layer + 1}`, ...(name.part === null ? [] : [PARTS[name.part] ?? name.part])].join(
        ': ',
      );
    case 'pair':
      return `${name.augmenting === 0 ? '' : 'A₂, '}pair ${name.pair + 1}: ${partOfPair(name.part)}`;
    case 'other':
      return PARTS[name.part] ?? name.part;
  }
}

export const measures = (world: WorldWords) => ({
  menu: (figure: string) => `${figure}: table and files`,
  asTable: 'Show as a table',
  saveAs: (format: string) => `Save as ${format}`,
  undrawn: 'This browser could not turn the figure into a PNG. An SVG shows the same.',
  step: 'step',
  thinned: (stride: number, points: number) =>
    `The table shows every ${integer(stride)} steps. The CSV file has all ${integer(points)} points.`,

  key: world.entry,
  value: world.value,
  kind: `kind of ${world.entry}`,

  title: 'Weights and gradients',
  explain: 'See how large they are during training, and look at any matrix as a map.',
  whose: 'Weights of',
  norms: { weights: 'Norm of the weights', gradient: 'Norm of the gradient' } satisfies Record<Norm, string>,
  describeNorms: (norm: string, model: string) =>
    `${norm} of ${model}, layer by layer, on a logarithmic axis.`,
  layers: 'Layers',
  noNorms: (model: string) => `The page measures norms while ${model} trains.`,
  noNormsWithoutGpu: 'The page measures norms while a model trains, and training needs WebGPU.',
  parameter,
  matrix: 'Matrix',
  chooseMatrix: 'Matrix to show',
  reading: 'Reading…',
  noMatrix: 'The matrices appear here as soon as the models are built.',
  mapLabel: (matrix: string) => `Map of ${matrix}. Arrow keys move from value to value.`,
  cell: (row: number, column: number) => `row ${row + 1}, column ${column + 1}`,
  entry: (column: number) => `entry ${column + 1}`,
  scale: (limit: string) => `Colours go from −${limit} (purple) through 0 to ${limit} (orange)`,
  clipped: 'The scale covers 99.5 % of the values. The few beyond have the colours of its ends.',
  size: 'size',
  norm: 'norm',
  least: 'least',
  most: 'greatest',
  zeros: 'zeros',
});
