/** The recipes for training models of arithmetic worlds. The figures are measured, not chosen by taste. */
import { FIXED_SCHEDULE, type Layout, type Recipe } from '../recipe.ts';

const A = {
  width: 64,
  heads: 4,
  expansion: 8,
  optimiser: {
    learningRate: 1.2e-2,
    matrixRate: 0.014,
    weightDecay: 0.7,
    warmup: 50,
    hold: 0.3,
    steps: 700,
    rows: 128,
    goal: 0.6,
    cooldown: 350,
  },
  labelSmoothing: 0.3,
  blankWeight: 0.3,
};
const B = {
  width: 64,
  heads: 4,
  expansion: 4,
  optimiser: {
    learningRate: 1.4e-2,
    matrixRate: 0.02,
    weightDecay: 0.01,
    warmup: 50,
    hold: 0.3,
    steps: 900,
    rows: 256,
    goal: 0.15,
    cooldown: 350,
  },
  embeddingNoise: 0.4,
  letterScale: 1,
};
const composition = {
  variant: 'calm' as const,
  heads: 4,
  distanceSlope: 3,
  nullKey: true,
  stateNoise: 0,
  optimiser: {
    learningRate: 6e-3,
    matrixRate: null,
    weightDecay: 0.01,
    warmup: 25,
    hold: 0,
    steps: 300,
    rows: 96,
    ...FIXED_SCHEDULE,
  },
};

export const RECIPES: Record<Layout, Recipe> = {
  paper: {
    augmenting: 'one',
    A: { ...A, layers: 4, earlyExit: 2 },
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
    A: { ...A, layers: 2, earlyExit: null },
    B: { ...B, layers: 3 },
    composition: { ...composition, pairs: [{ augmenting: 2, anchor: 0 }] },
  },
};
