/** A run in memory, and in its stored form: with fewer points, so that many fit, and parsed when it is read. */
import { z } from 'zod';
import { type Settings, settingsSchema } from '../../training/settings.ts';
import { STAGES, type Stage, stageSchema } from '../../training/stages.ts';
import { SUITES, type Suite } from '../../worlds/registry.ts';
import type { Curve } from '../training/curve.ts';
import type { Origin, Status } from '../training/origin.ts';

/** A run's record of a stage: the origin of its weights, and its curves. */
export interface RunStage {
  origin: Origin['kind'];
  status: Status;
  step: number;
  steps: number;
  /** The seconds that training took; null if unknown. */
  seconds: number | null;
  parameters: number | null;
  /** The speed when it last trained at full speed, else 0. */
  stepsPerSecond: number;
  losses: Curve;
  accuracy: Partial<Record<Suite, Curve>>;
}

export interface Run {
  id: string;
  /** The visitor's own name; null if the run is named by its settings. */
  name: string | null;
  settings: Settings;
  adapter: string;
  /** The time of its first step, in milliseconds since 1970. */
  startedAt: number;
  stages: Partial<Record<Stage, RunStage>>;
}

/** The storage in which runs outlast a visit. All tabs share it. */
export interface RunStorage {
  read(): string | null;
  write(text: string): void;
  /** Calls `listener` whenever another tab has written. */
  subscribe(listener: () => void): void;
}

/** The runs in a storage, and what is no run that this version understands, which stays as it is. */
export interface StoredRuns {
  runs: Run[];
  others: unknown[];
}

/** The largest number of points of a stored curve. */
const MOST_POINTS = 200;
export const MOST_NAME = 80;

/** Returns a curve of no more than `most` points, evenly chosen, with the first and the last. */
export function storedPoints(
  { length, steps, values }: Curve,
  most: number,
): [steps: number[], values: number[]] {
  const count = Math.min(length, most);
  const chosen = Array.from({ length: count }, (_, i) =>
    count < 2 ? length - 1 : Math.round((i * (length - 1)) / (count - 1)),
  );
  return [chosen.map((i) => steps[i]), chosen.map((i) => Number(values[i].toPrecision(5)))];
}

const curveSchema = z
  .tuple([z.array(z.number()).max(MOST_POINTS), z.array(z.number()).max(MOST_POINTS)])
  .refine(([steps, values]) => steps.length === values.length)
  .refine(([steps]) => steps.every((step, i) => i === 0 || step > steps[i - 1]))
  .transform(
    ([steps, values]): Curve => ({
      length: steps.length,
      steps: Float64Array.from(steps),
      values: Float64Array.from(values),
    }),
  );

const count = z.number().int().min(0);
const stageRecord = z.object({
  origin: z.enum(['initial', 'trained', 'shipped', 'file', 'restored']),
  status: z.enum(['untrained', 'training', 'paused', 'finished', 'stopped', 'diverged']),
  step: count,
  steps: count,
  seconds: z.number().min(0).nullable(),
  parameters: count.nullable(),
  stepsPerSecond: z.number().min(0),
  losses: curveSchema,
  accuracy: z.partialRecord(z.enum(SUITES), curveSchema),
});
const runSchema = z.object({
  id: z.string().min(1).max(64),
  name: z.string().min(1).max(MOST_NAME).nullable(),
  settings: settingsSchema,
  adapter: z.string().max(500),
  startedAt: z.number().min(0).max(8.64e15),
  stages: z.partialRecord(stageSchema, stageRecord),
});

/** Writes runs as a text that `runsIn` reads. */
export function textOf({ runs, others }: StoredRuns): string {
  const stage = (record: RunStage) => ({
    ...record,
    losses: storedPoints(record.losses, MOST_POINTS),
    accuracy: Object.fromEntries(
      SUITES.flatMap((suite) => {
        const curve = record.accuracy[suite];
        return curve === undefined ? [] : [[suite, storedPoints(curve, MOST_POINTS)]];
      }),
    ),
  });
  const run = ({ stages, ...rest }: Run) => ({
    ...rest,
    stages: Object.fromEntries(
      STAGES.flatMap((each) => {
        const record = stages[each];
        return record === undefined ? [] : [[each, stage(record)]];
      }),
    ),
  });
  return JSON.stringify([...others, ...runs.map(run)]);
}

/** Reads the runs in a text from anywhere. A text that is no list holds none. */
export function runsIn(text: string | null): StoredRuns {
  let written: unknown;
  try {
    written = JSON.parse(text ?? '[]');
  } catch {
    written = [];
  }
  const runs = new Map<string, Run>();
  const others: unknown[] = [];
  for (const each of Array.isArray(written) ? written : []) {
    const parsed = runSchema.safeParse(each);
    if (parsed.success) runs.set(parsed.data.id, parsed.data);
    else others.push(each);
  }
  return { runs: [...runs.values()], others };
}
