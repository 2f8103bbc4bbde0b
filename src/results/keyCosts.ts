/**
 * What keys cost: the time of a training step and the memory of the lab over their number, as
 * `npm run bench -- --keys --publish` writes it to public/results, never by hand.
 */
import { z } from 'zod';
import { settingsSchema } from '../training/settings.ts';
import { median, quantile } from './statistics.ts';

export const COSTS_FORMAT = 'calm-lab-key-costs-1';

/** The number of keys whose step all others are compared to. */
export const REFERENCE_KEYS = 1000;

const bytes = z.number().int().nonnegative();
const positive = z.number().positive();

const stepCostSchema = z.object({
  /** Median over the rounds, from drawing the batch until the GPU has finished. */
  ms: positive,
  /** To the step of the same round with `REFERENCE_KEYS` keys: the median and the quartiles over the rounds. */
  ratio: z.object({ median: positive, low: positive, high: positive }),
});
type StepCost = z.infer<typeof stepCostSchema>;

const pointSchema = z.object({
  settings: settingsSchema,
  step: z.object({ A: stepCostSchema, AB: stepCostSchema }),
  bytes: z.object({
    /** All GPU buffers of a lab in which every stage was trained and every model evaluated. */
    gpu: bytes,
    /** JavaScript heap of the keys and of what the key map asks about each of them. */
    keys: bytes,
    /** The files of the three stages. */
    checkpoints: z.object({ A: bytes, B: bytes, AB: bytes }),
  }),
});
export type CostPoint = z.infer<typeof pointSchema>;

export const keyCostsSchema = z.object({
  preset: z.enum(['paper', 'small', 'tiny']),
  adapter: z.string(),
  date: z.iso.datetime(),
  /** Of the code. */
  version: z.string(),
  /** Steps measured at every point, interleaved. */
  rounds: z.number().int().positive(),
  /** In the order of their keys. */
  points: z.array(pointSchema).min(1),
});
export type KeyCosts = z.infer<typeof keyCostsSchema>;

export const costsFileSchema = z.object({
  format: z.literal(COSTS_FORMAT),
  measurements: z.array(keyCostsSchema),
});

/**
 * What a step costs.
 * @param times milliseconds, of every round
 * @param reference those of the steps that they are compared to, of the same rounds
 */
export function stepCost(times: readonly number[], reference: readonly number[]): StepCost {
  const ratios = times.map((ms, round) => ms / reference[round]);
  const rounded = (value: number) => Number(value.toPrecision(4));
  return {
    ms: rounded(median(times)),
    ratio: {
      median: rounded(median(ratios)),
      low: rounded(quantile(ratios, 0.25)),
      high: rounded(quantile(ratios, 0.75)),
    },
  };
}

/** The measurements with another one, which takes the place of that of its preset. */
export const withCosts = (present: readonly KeyCosts[], added: KeyCosts): KeyCosts[] =>
  [...present.filter(({ preset }) => preset !== added.preset), added].sort((a, b) =>
    a.preset.localeCompare(b.preset, 'en'),
  );

/** The file: a measurement a line. */
export const costsFileOf = (measurements: readonly KeyCosts[]): string =>
  `{"format":${JSON.stringify(COSTS_FORMAT)},"measurements":[\n${measurements.map((each) => JSON.stringify(each)).join(',\n')}\n]}\n`;
