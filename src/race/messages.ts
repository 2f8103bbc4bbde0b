/** What the worker that races tells the page; it is told the time limit by its name. */
import { z } from 'zod';
import { phaseSchema } from '../worlds/phases.ts';

/** The widths of the models that race. */
export const WIDTHS = [64, 128, 256, 512] as const;
/** The minutes that a race may take. */
export const LIMITS = [1, 3, 10] as const;
export type Limit = (typeof LIMITS)[number];

const measured = z.number().positive();

/** What the adapter can do at best. */
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
});
export type RacePoint = z.infer<typeof pointSchema>;

const message = z.string();

export const raceEventSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('opened'), adapter: z.string() }),
  z.object({ type: z.literal('ceiling'), ceiling: ceilingSchema }),
  /** Models of this width are being built and compiled. */
  z.object({ type: z.literal('building'), ...place }),
  /** A round has ended; `point` replaces the one before at the same place. */
  z.object({ type: z.literal('raced'), point: pointSchema, round: z.number().int().positive() }),
  /** There is no race at this place, as one of the two can't run there. */
  z.object({ type: z.literal('failed'), ...place, message }),
  z.object({ type: z.literal('done'), isTimeUp: z.boolean() }),
  z.object({ type: z.literal('unavailable'), message }),
  z.object({ type: z.literal('lost'), message }),
]);
export type RaceEvent = z.infer<typeof raceEventSchema>;
