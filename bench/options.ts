/** The options of a benchmark, in the page's address (`?preset=small&phases=B&rounds=3`) or from a script. */

import { z } from 'zod';
import { RECIPES } from '../src/results/plan.ts';
import type { Settings } from '../src/training/settings.ts';
import { PHASES, phaseSchema } from '../src/worlds/phases.ts';

export const CONTENDERS = ['ours', 'tfjs', 'jax'] as const;

const list = <T extends z.ZodType>(item: T) =>
  z.preprocess((value) => (typeof value === 'string' ? value.split(',') : value), z.array(item).min(1));

const optionsSchema = z.strictObject({
  /** `tiny` is the paper's layout at width 16 with 4 rows a batch: it shows what a step costs besides arithmetic. */
  preset: z.enum(['paper', 'small', 'tiny']).default('paper'),
  phases: list(phaseSchema).default([...PHASES]),
  /** The contenders; times are compared to those of the first. */
  contenders: list(z.enum(CONTENDERS)).default([...CONTENDERS]),
  /** The number of measured steps of each contender, after one to warm up. */
  rounds: z.coerce.number().int().min(1).max(1000).default(5),
});
export type Options = z.infer<typeof optionsSchema>;

/** Throws, in words, if the options make no sense. */
export function parseOptions(options: unknown): Options {
  const parsed = optionsSchema.safeParse(options);
  if (parsed.success) return parsed.data;
  throw new Error(`These options make no sense: ${z.prettifyError(parsed.error)}`);
}

function tiny(): Settings {
  const { A, B, composition, ...others } = RECIPES.paper;
  const rows = 4;
  return {
    ...others,
    A: { ...A, width: 16, optimiser: { ...A.optimiser, rows } },
    B: { ...B, width: 16, optimiser: { ...B.optimiser, rows } },
    composition: { ...composition, optimiser: { ...composition.optimiser, rows } },
  };
}

/** Returns the published recipe, which every contender trains with AdamW. */
export const settingsOf = ({ preset }: Options): Settings => (preset === 'tiny' ? tiny() : RECIPES[preset]);
