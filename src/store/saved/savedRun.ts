/**
 * A saved run: settings, and of each stage all that its next steps depend on, so that it goes on after a reload, a crash
 * or a closed tab. What is read from the storage may have been written by another version of this page.
 */
import { z } from 'zod';
import { settingsSchema } from '../../training/settings.ts';
import { stageSchema } from '../../training/stages.ts';
import { SUITES } from '../../worlds/registry.ts';

/** The version of the form in which runs are saved. */
export const SAVED_VERSION = 1;

const buffer = z.instanceof(ArrayBuffer);

const points = z.custom<Float64Array>((value) => value instanceof Float64Array);
const curveSchema = z
  .object({
    length: z.number().int().min(0),
    steps: points,
    values: points,
  })
  .refine(({ length, steps, values }) => length <= Math.min(steps.length, values.length));

const originSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal(['initial', 'trained', 'shipped', 'restored']) }),
  z.object({ kind: z.literal('file'), name: z.string().max(500) }),
]);

const savedStageSchema = z.object({
  stage: stageSchema,
  origin: originSchema,
  bytes: buffer,
  standstill: z
    .object({
      status: z.enum(['paused', 'finished', 'stopped', 'diverged']),
      optimiser: z.object({
        moments: z.instanceof(Float32Array<ArrayBuffer>),
        from: z.number().int().min(0),
      }),
      curves: z.object({
        losses: curveSchema,
        accuracy: z.partialRecord(z.enum(SUITES), curveSchema),
        readability: curveSchema,
        norms: z.record(z.string(), z.object({ weights: curveSchema, gradient: curveSchema })),
      }),
    })
    .nullable(),
});
export type SavedStage = z.infer<typeof savedStageSchema>;

const savedRunSchema = z.object({
  version: z.literal(SAVED_VERSION),
  id: z.string().min(1).max(64),
  settings: settingsSchema,
  /** The time of the last change, in milliseconds since 1970. */
  savedAt: z.number(),
  /** The bytes of its weights and moments. */
  size: z.number().min(0),
  /** The stage that was being trained, and the one that was to be trained after it. */
  training: stageSchema.nullable(),
  queued: stageSchema.nullable(),
  /** The id of the run in the list of runs; null if nothing was trained. */
  run: z.string().max(64).nullable(),
});
export type SavedRun = z.infer<typeof savedRunSchema>;

/** Returns the saved run in what was read from the storage; null if it is none that this version understands. */
export function savedRunIn(stored: unknown): SavedRun | null {
  const parsed = savedRunSchema.safeParse(stored);
  return parsed.success ? parsed.data : null;
}

/** Returns the saved stage in what was read from the storage; null if it is none. */
export function savedStageIn(stored: unknown): SavedStage | null {
  const parsed = savedStageSchema.safeParse(stored);
  return parsed.success ? parsed.data : null;
}
