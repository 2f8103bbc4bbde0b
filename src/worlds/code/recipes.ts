/** The recipes for training models of the code world. The figures are measured, not chosen by taste. */
import { FIXED_SCHEDULE, type Layout, type Recipe } from '../recipe.ts';

const ADAMW = { matrixRate: null, ...FIXED_SCHEDULE };

const A = {
  width: 64,
  heads: 4,
  expansion: 4,
  optimiser: {
    ...ADAMW,
    learningRate: 4e-3,
    weightDecay: 2,
    warmup: 50,
    hold: 0.3,
    steps: 500,
    rows: 64,
  },
  labelSmoothing: 0.3,
  blankWeight: 0.3,
  earlyExit: null,
};
const B = {
  width: 96,
  heads: 4,
  expansion: 4,
  optimiser: {
    ...ADAMW,
    learningRate: 3e-3,
    weightDecay: 0.01,
    warmup: 100,
    hold: 0.3,
    steps: 1300,
    rows: 192,
  },
  embeddingNoise: 0.4,
  letterScale: 0.1,
};
const composition = {
  variant: 'calm' as const,
  heads: 4,
  distanceSlope: 12,
  nullKey: false,
  stateNoise: 0.5,
  optimiser: {
    ...ADAMW,
    learningRate: 1e-2,
    weightDecay: 0.01,
    warmup: 50,
    hold: 0,
    steps: 300,
    rows: 72,
  },
};

export const RECIPES: Record<Layout, Recipe> = {
  paper: {
    augmenting: 'one',
    A: { ...A, layers: 4 },
    B: { ...B, layers: 4 },
    composition: {
      ...composition,
      pairs: [
        { augmenting: 2, anchor: 0 },
        { augmenting: 4, anchor: 2 },
      ],
    },
  },
  small: {
    augmenting: 'one',
    A: { ...A, layers: 2 },
    B: { ...B, layers: 3 },
    composition: { ...composition, pairs: [{ augmenting: 2, anchor: 0 }] },
  },
};
