/**
 * Results as they are published, in public/results: one record for every run and seed, written by
 * `npm run reproduce -- --publish`, never by hand.
 */
import { z } from 'zod';
import { IDEAS } from '../inspection/ideas.ts';
import { parameterCount } from '../models/shapes.ts';
import { mapStages, stageParameters } from '../training/models.ts';
import { settingsSchema } from '../training/settings.ts';
import { stageSchema } from '../training/stages.ts';
import { share } from '../worker/answers.ts';
import { suiteSchema } from '../worker/protocol.ts';
import { chanceAccuracy } from '../worlds/keyvalue/chance.ts';
import { PART_SUITES } from '../worlds/keyvalue/mixed.ts';
import { makeKeyValueWorld } from '../worlds/keyvalue/world.ts';
import type { Curve, KeptRun } from './kept.ts';

export const FORMAT = 'calm-lab-results-1';

const whole = z.number().int().nonnegative();
const origin = {
  adapter: z.string(),
  date: z.iso.datetime(),
  /** Of the code; null where it was not noted. */
  version: z.string().nullable(),
};
const rightSchema = z.object({ A: whole, B: whole, AB: whole });

const stageRecordSchema = z.object({
  ...origin,
  steps: whole,
  /** From the first command to the last measurement, on that adapter. */
  seconds: z.number().nonnegative(),
  /** Trained parameters. */
  parameters: whole,
  /** Means of as many consecutive steps each, with the number of the last: [step, loss]. */
  losses: z.array(z.tuple([whole, z.number()])),
  /** [step, share right] on each suite that was watched. */
  accuracy: z.partialRecord(suiteSchema, z.array(z.tuple([whole, share]))),
});
export type StageRecord = z.infer<typeof stageRecordSchema>;

export const recordSchema = z.object({
  name: z.string(),
  seed: whole,
  settings: settingsSchema,
  /** Of the evaluation; each stage has its own. */
  ...origin,
  /** Expressions asked per suite, drawn with the run's seed; `right` and the like count those answered exactly. */
  asked: whole.positive(),
  right: z.record(suiteSchema, rightSchema),
  parts: z.record(z.enum(PART_SUITES), rightSchema.extend({ A2: whole })).optional(),
  ideas: z.record(z.enum(IDEAS), whole).optional(),
  /** What a model that can't read keys could score on held-out keys at best (worlds/keyvalue/chance.ts). */
  chance: share,
  stages: z.partialRecord(stageSchema, stageRecordSchema),
});
export type RunRecord = z.infer<typeof recordSchema>;

export const resultsSchema = z.object({ format: z.literal(FORMAT), runs: z.array(recordSchema) });

const MOST_POINTS = 40;
const CHANCE_COUNT = 20_000;

const rounded = (value: number, digits: number) => Number(value.toPrecision(digits));

/** The means of at most 40 stretches of equally many steps, of which the last may be shorter. */
export function thinned(losses: readonly number[]): [step: number, loss: number][] {
  const length = Math.max(1, Math.ceil(losses.length / MOST_POINTS));
  const points: [number, number][] = [];
  for (let from = 0; from < losses.length; from += length) {
    const stretch = losses.slice(from, from + length);
    const mean = stretch.reduce((sum, loss) => sum + loss, 0) / stretch.length;
    points.push([from + stretch.length, rounded(mean, 5)]);
  }
  return points;
}

function watched(curve: Curve): StageRecord['accuracy'] {
  const bySuite: StageRecord['accuracy'] = {};
  for (const { step, accuracy } of curve.accuracy) {
    for (const suite of suiteSchema.options) {
      const right = accuracy[suite];
      if (right === undefined) continue;
      bySuite[suite] = [...(bySuite[suite] ?? []), [step, rounded(right, 4)]];
    }
  }
  return bySuite;
}

/** A run as it is published under a name. */
export function recordOf(name: string, kept: KeptRun): RunRecord {
  const { settings, count, adapter, date, version = null } = kept;
  const counts = <Models extends string>(shares: Record<Models, number>) =>
    Object.fromEntries(
      Object.entries<number>(shares).map(([model, right]) => [model, Math.round(right * count)]),
    );
  const each = <Key extends string, Value>(values: Record<Key, Value>, map: (value: Value) => unknown) =>
    Object.fromEntries(Object.entries<Value>(values).map(([key, value]) => [key, map(value)]));
  const parameters = mapStages(stageParameters(settings), parameterCount);
  const stages = Object.entries(kept.curves).map(([name, curve]) => {
    const stage = stageSchema.parse(name);
    return [
      stage,
      {
        adapter: curve.adapter ?? adapter,
        date: curve.date ?? date,
        version: curve.version ?? version,
        steps: curve.losses.length,
        seconds: rounded(curve.seconds, 4),
        parameters: parameters[stage],
        losses: thinned(curve.losses),
        accuracy: watched(curve),
      },
    ];
  });
  return recordSchema.parse({
    name,
    seed: settings.seed,
    settings,
    adapter,
    date,
    version,
    asked: count,
    right: each(kept.accuracy, counts),
    ...(kept.parts && { parts: each(kept.parts, counts) }),
    ...(kept.ideas && { ideas: counts(kept.ideas) }),
    chance: rounded(chanceAccuracy(makeKeyValueWorld(settings.world), CHANCE_COUNT, settings.seed), 3),
    stages: Object.fromEntries(stages),
  });
}

/** The records of both, sorted; of those with the same name and seed the newer. */
export function merged(present: readonly RunRecord[], added: readonly RunRecord[]): RunRecord[] {
  const runs = new Map<string, RunRecord>();
  for (const run of [...present, ...added]) runs.set(`${run.name} ${run.seed}`, run);
  return [...runs.values()].sort((a, b) => a.name.localeCompare(b.name, 'en') || a.seed - b.seed);
}

/** The file: a record a line, so that a change shows as the lines of its runs. */
export const fileOf = (runs: readonly RunRecord[]): string =>
  `{"format":${JSON.stringify(FORMAT)},"runs":[\n${runs.map((run) => JSON.stringify(run)).join(',\n')}\n]}\n`;
