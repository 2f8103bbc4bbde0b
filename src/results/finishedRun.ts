/**
 * The files of a run in its folder: `result.json`, and, beside the checkpoint of every stage that it trained, the curve
 * of that training.
 */

import { z } from 'zod';
import { IDEAS } from '../inspection/ideas.ts';
import { share } from '../protocol/fields.ts';
import { settingsSchema } from '../training/settings.ts';
import { stageSchema } from '../training/stages.ts';
import { suiteSchema } from '../worlds/registry.ts';
import { PART_SUITES } from '../worlds/world.ts';

/** The machine, the date and the version with which something was measured. */
const originFields = {
  adapter: z.string(),
  date: z.iso.datetime(),
  /** The version of the code, with a commit behind `+`; the first files lack it. */
  version: z.string().optional(),
};

export const curveSchema = z.object({
  /** The losses of steps 1, 2, … */
  losses: z.array(z.number()),
  accuracy: z.array(z.object({ step: z.number().int(), accuracy: z.partialRecord(suiteSchema, share) })),
  /** The seconds from the first command to the last measurement. */
  seconds: z.number().nonnegative(),
  ...originFields,
});
/** The curve of a stage's training. */
export type Curve = z.infer<typeof curveSchema>;

const modelShares = z.object({ A: share, B: share, AB: share });

export const finishedRunSchema = z.object({
  settings: settingsSchema,
  ...originFields,
  /** The number of expressions evaluated per suite, drawn with the run's seed. */
  count: z.number().int().positive(),
  curves: z.partialRecord(stageSchema, curveSchema),
  /** On each suite of its kind of world. */
  accuracy: z.partialRecord(suiteSchema, modelShares),
  /** With two augmenting models: over held-out keys of the first, of the second, of both. */
  parts: z.record(z.enum(PART_SUITES), modelShares.extend({ A2: share })).optional(),
  /** The easy ideas, on held-out keys. */
  ideas: z.record(z.enum(IDEAS), share).optional(),
});
export type FinishedRun = z.infer<typeof finishedRunSchema>;
