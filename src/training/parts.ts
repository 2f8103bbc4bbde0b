/** The parts of the two stacks and of the links between them, and how many parameters each part has. */
import {
  compositionParameters,
  type LayerPair,
  type ParameterSpec,
  parameterCount,
  transformerParameters,
} from '../models/shapes.ts';
import { shapesOf } from './models.ts';
import type { Settings } from './settings.ts';
import { type Augmenting, augmentingModels, isComposed } from './stages.ts';

/** A model that consists of layers of its own. */
export type StackName = Augmenting | 'B';

/**
 * A part of the composition. Layers count from 1. `state` is what a link reads of an augmenting model after so many
 * layers (0: its embeddings); `sum` is where links are added to what the anchor model's layer gives. A link consists
 * of f_proj (`projection`) and f_cross (`cross`); `pair` counts the settings' layer pairs from 0.
 */
export type Part =
  | { kind: 'embedding' | 'output'; model: StackName }
  | { kind: 'block'; model: StackName; layer: number }
  | { kind: 'state'; model: Augmenting; layer: number }
  | { kind: 'sum'; model: 'B'; layer: number }
  | { kind: 'projection' | 'cross'; model: Augmenting; pair: number };

/** Names a part: the same name, the same part. */
export function partKey(part: Part): string {
  if ('layer' in part) return `${part.kind} ${part.model} ${part.layer}`;
  return 'pair' in part ? `${part.kind} ${part.model} ${part.pair}` : `${part.kind} ${part.model}`;
}

/** The layer pairs that are composed: none where the variant has no A in it. */
export const composedPairs = ({ composition }: Settings): readonly LayerPair[] =>
  isComposed(composition.variant) ? composition.pairs : [];

const CROSS = ['anchorNorm', 'query', 'keyValue', 'output'];

/** Parameters of a transformer or a composition that a part consists of. */
function belongsTo(part: Part): (name: string) => boolean {
  switch (part.kind) {
    case 'embedding':
      return (name) => !name.startsWith('blocks.') && name !== 'norm' && name !== 'output';
    case 'output':
      return (name) => name === 'norm' || name === 'output';
    case 'block':
      return (name) => name.startsWith(`blocks.${part.layer - 1}.`);
    case 'projection':
    case 'cross': {
      const prefix = `cross.${part.model === 'A' ? 0 : 1}.${part.pair}.`;
      const isCross = part.kind === 'cross';
      return (name) => name.startsWith(prefix) && CROSS.includes(name.slice(prefix.length)) === isCross;
    }
    case 'state':
    case 'sum':
      return () => false;
  }
}

/** Counts the parameters of any part, of a whole model, and of all links. */
export function countParameters(settings: Settings) {
  const shapes = shapesOf(settings);
  const A = transformerParameters(shapes.A);
  const B = transformerParameters(shapes.B);
  const augmenting = augmentingModels(settings).map(() => shapes.A);
  const links = isComposed(settings.composition.variant)
    ? compositionParameters(augmenting, shapes.B, shapes.composition)
    : [];
  const specsOf = (part: Part): readonly ParameterSpec[] =>
    'pair' in part ? links : part.model === 'B' ? B : A;
  return {
    of: (part: Part): number => {
      const belongs = belongsTo(part);
      return parameterCount(specsOf(part).filter(({ name }) => belongs(name)));
    },
    A: parameterCount(A),
    B: parameterCount(B),
    links: parameterCount(links),
  };
}
