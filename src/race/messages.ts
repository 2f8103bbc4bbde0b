/** The messages of the worker that races. It gets none: it starts when it is made. */
import { z } from 'zod';
import { phaseSchema } from '../worlds/phases.ts';

/** The widths of the models that race. */
export const WIDTHS = [64, 128, 256, 512] as const;
export type Width = (typeof WIDTHS)[number];

/** The rows of a batch on a software adapter, on which TensorFlow.js takes minutes for a step of a whole batch. */
export const FEW_ROWS = 8;
export const rowsSchema = z.literal(FEW_ROWS).nullable();
/** The rows of a batch of every model; null for those of the small layout. */
export type Rows = z.infer<typeof rowsSchema>;

const measured = z.number().positive();

/** The speeds that an adapter reaches at best. */
const ceilingSchema = z.object({
  /** 10⁹ operations a second in the best raw matrix product; a multiplication and an addition are two. */
  gflops: measured,
  /** The microseconds that an empty dispatch costs. */
  dispatchMicroseconds: measured,
  /** 10⁹ bytes a second that are copied from buffer to buffer. */
  copyGigabytes: measured,
});
export type Ceiling = z.infer<typeof ceilingSchema>;

const place = { phase: phaseSchema, width: z.literal([...WIDTHS]) };

const pointSchema = z.object({
  ...place,
  /** The steps a second of our kernels and of TensorFlow.js, medians over the rounds so far. */
  ours: measured,
  tfjs: measured,
  /** The 10⁹ operations in the matrix products of a step. */
  operations: measured,
});
export type RacePoint = z.infer<typeof pointSchema>;

const message = z.string();

export const raceEventSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('opened'), adapter: z.string(), rows: rowsSchema }),
  /** The ceiling was measured, or measured again; it never sinks. */
  z.object({ type: z.literal('ceiling'), ceiling: ceilingSchema }),
  /** Models of this width are being built and compiled. */
  z.object({ type: z.literal('building'), ...place }),
  /** A round has ended; `point` replaces the one before at the same place. */
  z.object({ type: z.literal('raced'), point: pointSchema }),
  /** There is no race at this place: one of the two can't run there, or computes something else. */
  z.object({ type: z.literal('failed'), ...place, message }),
  z.object({ type: z.literal('done') }),
  /** There is no adapter or no device, or TensorFlow.js can't use it. */
  z.object({ type: z.literal('unavailable'), message }),
  z.object({ type: z.literal('lost'), message }),
]);
export type RaceEvent = z.infer<typeof raceEventSchema>;
