/** The recipe by which the models of a world are built and trained; the presets of every world are recipes. */
import { z } from 'zod';
import { hiddenSize } from '../models/shapes.ts';

/** `paper`: every second layer of A into every second block of B. `small`: one pair, for quick runs and slow machines. */
export const LAYOUTS = ['paper', 'small'] as const;
export type Layout = (typeof LAYOUTS)[number];

/**
 * The things that are made of A and B, all trained and evaluated alike (the comparisons of the paper's table 5):
 * - `calm`: the composition.
 * - `vanillaA`: the composition, with an A that was trained on other keys than those that are asked.
 * - `randomA`: the composition, with an untrained A.
 * - `encoder`: the composition, in which A reads the prompt only, and not what has been answered so far.
 * - `lora`: B alone with LoRA, of a rank that gives about as many trained parameters as the composition has.
 * - `fineTuned`: B alone, all of its weights trained on the composition's data.
 * - `furtherTrained`: B alone, all of its weights trained on A's data and the composition's.
 */
export const VARIANTS = [
  'calm',
  'vanillaA',
  'randomA',
  'encoder',
  'lora',
  'fineTuned',
  'furtherTrained',
] as const;
export type Variant = (typeof VARIANTS)[number];

/** One augmenting model; or two, each for every second key, composed together, or the second added later. */
export const AUGMENTING = ['one', 'together', 'later'] as const;

const count = (least: number, most: number) => z.number().int().min(least).max(most);

const optimiserSchema = z.object({
  /** Peak learning rate of AdamW; linear warm-up, hold for a share of the rest, linear to 0. See `goal`. */
  learningRate: z.number().positive().max(1),
  /** Peak learning rate of Muon, which updates the matrices between hidden states; null: AdamW updates them too. */
  matrixRate: z.number().positive().max(1).nullable().default(null),
  weightDecay: z.number().min(0).max(10),
  warmup: count(0, 100_000),
  hold: z.number().min(0).max(1),
  /** Steps of training; with a `goal`, the most. */
  steps: count(1, 100_000),
  /** Rows (expressions) in a batch. */
  rows: count(1, 4096),
  /**
   * With a goal, the peak rate is held until the model is measured to be this good, from 0 to 1, and then falls
   * to 0 over `cooldown` steps; `hold` has no part in it. Null: a schedule of `steps` steps.
   */
  goal: z.number().min(0).max(1).nullable().default(null),
  cooldown: count(1, 100_000).default(150),
});
export type OptimiserSettings = z.infer<typeof optimiserSchema>;

/** Attention reads its heads in vectors of four. */
const fitsHeads = ({ width, heads }: { width: number; heads: number }) => width % (4 * heads) === 0;

const modelSchema = z.object({
  width: count(8, 512).multipleOf(8),
  layers: count(1, 12),
  heads: count(1, 16),
  expansion: count(1, 16),
  optimiser: optimiserSchema,
});

const augmentingSchema = modelSchema.extend({
  labelSmoothing: z.number().min(0).max(0.9),
  /** Weight of saying "no value" where no key ends. */
  blankWeight: z.number().min(0).max(10),
  /** After which layer the same loss is read a second time (early exit); null: nowhere. */
  earlyExit: count(1, 11).nullable(),
});

const anchorSchema = modelSchema.extend({
  /** Deviation of the Gaussian noise on the embeddings while training. */
  embeddingNoise: z.number().min(0).max(10),
  /** Factor of the initial embeddings of letters, which a link finds in its way where they are large. */
  letterScale: z.number().min(0).max(1).default(1),
});

const compositionSchema = z.object({
  variant: z.enum(VARIANTS).default('calm'),
  pairs: z
    .array(z.object({ augmenting: count(0, 12), anchor: count(0, 12) }))
    .min(1)
    .max(32),
  heads: count(1, 16),
  distanceSlope: z.number().min(0).max(100),
  nullKey: z.boolean(),
  /** Deviation of the Gaussian noise on A's normalised states while the links are trained. */
  stateNoise: z.number().min(0).max(10).default(0),
  optimiser: optimiserSchema,
});

/** All of it, but for the world itself. */
export const recipeShape = {
  augmenting: z.enum(AUGMENTING).default('one'),
  A: augmentingSchema,
  B: anchorSchema,
  composition: compositionSchema,
};
const recipeSchema = z.object(recipeShape);
export type Recipe = z.infer<typeof recipeSchema>;

/** Refuses shapes that do not fit each other. */
export function refineRecipe({ A, B, composition }: Recipe, { addIssue }: z.RefinementCtx): void {
  const refuse = (path: (string | number)[], message: string) => addIssue({ code: 'custom', path, message });
  const heads = (of: string) => `The heads of ${of} must divide its width into multiples of four.`;
  if (!fitsHeads(A)) refuse(['A', 'heads'], heads('A'));
  if (!fitsHeads(B)) refuse(['B', 'heads'], heads('B'));
  const hidden = (of: string) => `The MLP of ${of} has no hidden unit: choose a larger expansion or width.`;
  if (hiddenSize(A) === 0) refuse(['A', 'expansion'], hidden('A'));
  if (hiddenSize(B) === 0) refuse(['B', 'expansion'], hidden('B'));
  if (!fitsHeads({ width: B.width, heads: composition.heads })) {
    refuse(
      ['composition', 'heads'],
      'The heads of the cross-attention must divide B’s width into multiples of four.',
    );
  }
  if (A.earlyExit !== null && A.earlyExit >= A.layers) {
    refuse(['A', 'earlyExit'], 'The early exit must come before A’s last layer.');
  }
  composition.pairs.forEach(({ augmenting, anchor }, pair) => {
    if (augmenting > A.layers) refuse(['composition', 'pairs', pair, 'augmenting'], 'A has no such layer.');
    if (anchor > B.layers) refuse(['composition', 'pairs', pair, 'anchor'], 'B has no such layer.');
  });
}

/** A schedule of a fixed number of steps: no goal decides when the learning rate falls. */
export const FIXED_SCHEDULE = { goal: null, cooldown: 150 } as const;

/**
 * The optimiser's settings for training each model with AdamW alone, at a lower peak and for longer. The published
 * results are made so.
 */
export const ADAMW = {
  A: { matrixRate: null, learningRate: 4e-3, weightDecay: 2, steps: 700 },
  B: { matrixRate: null, learningRate: 3e-3, warmup: 100, steps: 1000 },
  composition: { matrixRate: null, learningRate: 6e-3, steps: 300 },
} as const;
