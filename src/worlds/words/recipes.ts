/** The recipes for training models of worlds of words. The figures are measured, not chosen by taste. */
import { FIXED_SCHEDULE, type Layout, type OptimiserSettings, type Recipe } from '../recipe.ts';

const ADAMW = { matrixRate: null, hold: 0.3, ...FIXED_SCHEDULE };

const A = {
  width: 64,
  heads: 4,
  expansion: 4,
  optimiser: { ...ADAMW, learningRate: 4e-3, weightDecay: 2, warmup: 50, steps: 500, rows: 64 },
  labelSmoothing: 0.3,
  blankWeight: 0.3,
};
const B = {
  width: 96,
  heads: 4,
  expansion: 4,
  embeddingNoise: 0.4,
  letterScale: 0.1,
};
const composition = {
  variant: 'calm' as const,
  heads: 4,
  distanceSlope: 12,
  nullKey: false,
  stateNoise: 0.5,
};

/**
 * Returns the recipe of each layout of a world.
 * @param stepsOfB steps of training B
 * @param link the steps, rows and learning rate of the composition
 */
export function wordRecipes(
  stepsOfB: number,
  link: Pick<OptimiserSettings, 'learningRate' | 'steps' | 'rows'>,
): Record<Layout, Recipe> {
  const anchor = {
    ...B,
    optimiser: { ...ADAMW, learningRate: 3e-3, weightDecay: 0.01, warmup: 100, steps: stepsOfB, rows: 192 },
  };
  const linked = {
    ...composition,
    optimiser: { ...ADAMW, hold: 0, weightDecay: 0.01, warmup: 50, ...link },
  };
  const first = { augmenting: 2, anchor: 0 };
  return {
    paper: {
      augmenting: 'one',
      A: { ...A, layers: 4, earlyExit: 2 },
      B: { ...anchor, layers: 4 },
      composition: { ...linked, pairs: [first, { augmenting: 4, anchor: 2 }] },
    },
    small: {
      augmenting: 'one',
      A: { ...A, layers: 2, earlyExit: null },
      B: { ...anchor, layers: 3 },
      composition: { ...linked, pairs: [first] },
    },
  };
}
