/**
 * The record of shipped weights' training: a file beside the checkpoints of a layout, written together with them by
 * `npm run reproduce -- --ship`, never by hand.
 */
import { z } from 'zod';
import { share } from '../protocol/fields.ts';
import { suiteSchema } from '../worlds/registry.ts';
import { stageRecordSchema } from './record.ts';

export const SHIPPED_TRAINING = 'training.json';
export const SHIPPED_TRAINING_FORMAT = 'calm-lab-training-1';

/** The largest number of points: more than a chart draws. */
const MOST_POINTS = 1000;

/** Describes a curve as a chart draws it: from left to right. */
const curve = (value: z.ZodNumber) =>
  z
    .array(z.tuple([z.number().int().positive(), value]))
    .max(MOST_POINTS)
    .refine((points) => points.every(([step], i) => i === 0 || step > points[i - 1][0]));

const shippedStageSchema = stageRecordSchema.extend({
  adapter: z.string().min(1).max(200),
  losses: curve(z.number().nonnegative()).min(1),
  accuracy: z.partialRecord(suiteSchema, curve(share)),
  /** The SHA-256 of the resulting checkpoint. */
  checkpoint: z.string().regex(/^[0-9a-f]{64}$/),
});

export const shippedTrainingSchema = z.object({
  format: z.literal(SHIPPED_TRAINING_FORMAT),
  seed: z.number().int().nonnegative(),
  A: shippedStageSchema,
  B: shippedStageSchema,
  AB: shippedStageSchema,
});
export type ShippedTraining = z.infer<typeof shippedTrainingSchema>;
