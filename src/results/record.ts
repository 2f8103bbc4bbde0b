/**
 * The published results, in public/results: one record for every run and seed, written by `npm run reproduce --
 * --publish`, never by hand.
 */

import { z } from 'zod';
import { IDEAS } from '../inspection/ideas.ts';
import { share } from '../protocol/fields.ts';
import { settingsSchema } from '../training/settings.ts';
import { stageSchema } from '../training/stages.ts';
import { suiteSchema } from '../worlds/registry.ts';
import { PART_SUITES } from '../worlds/world.ts';

export const FORMAT = 'calm-lab-results-1';

const whole = z.number().int().nonnegative();
const origin = {
  adapter: z.string(),
  date: z.iso.datetime(),
  /** The version of the code; null if it was not noted. */
  version: z.string().nullable(),
};
const rightSchema = z.object({ A: whole, B: whole, AB: whole });

export const stageRecordSchema = z.object({
  ...origin,
  steps: whole,
  /** The seconds from the first command to the last measurement, on that adapter. */
  seconds: z.number().nonnegative(),
  /** The number of trained parameters. */
  parameters: whole,
  /** The means of as many consecutive steps each, with the number of the last: [step, loss]. */
  losses: z.array(z.tuple([whole, z.number()])),
  /** [step, share right] on each suite that was watched. */
  accuracy: z.partialRecord(suiteSchema, z.array(z.tuple([whole, share]))),
});
export type StageRecord = z.infer<typeof stageRecordSchema>;

export const recordSchema = z.object({
  name: z.string(),
  seed: whole,
  settings: settingsSchema,
  /** The origin of the evaluation; each stage has its own. */
  ...origin,
  /**
   * The number of expressions asked per suite, drawn with the run's seed; `right` and the like count those answered
   * exactly.
   */
  asked: whole.positive(),
  right: z.partialRecord(suiteSchema, rightSchema),
  parts: z.record(z.enum(PART_SUITES), rightSchema.extend({ A2: whole })).optional(),
  ideas: z.record(z.enum(IDEAS), whole).optional(),
  /** The best possible score on held-out keys of a model that can't read keys. */
  chance: share,
  stages: z.partialRecord(stageSchema, stageRecordSchema),
});
export type RunRecord = z.infer<typeof recordSchema>;

export const resultsSchema = z.object({ format: z.literal(FORMAT), runs: z.array(recordSchema) });
