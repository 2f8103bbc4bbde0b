/** The messages that take a training step apart: which kernels it runs, and for which share of its time each. */
import { z } from 'zod';
import { stageSchema } from '../training/stages.ts';
import { id, share } from './fields.ts';

const count = z.number().int().nonnegative();
const groups = z.number().int().positive();

export const kernelCommandSchema = z.discriminatedUnion('type', [
  /** Compiles what trains a stage, if it isn't yet (which `compiling` tells); answers `kernels` with the same id. */
  z.object({ type: z.literal('kernels'), id, stage: stageSchema }),
  /** Runs the next step of a stage for a while, and undoes it; answers `profiled` with the same id. Takes `hasClock`. */
  z.object({ type: z.literal('profile'), id, stage: stageSchema }),
  /** Times a training step of a stage, and undoes it; answers `stepTimed` with the same id. */
  z.object({ type: z.literal('timeStep'), id, stage: stageSchema }),
]);
export type KernelCommand = z.infer<typeof kernelCommandSchema>;

/** What a dispatch belongs to; the last is clipping and the optimiser. */
export const STEP_PARTS = ['forward', 'loss', 'backward', 'update'] as const;
export type StepPart = (typeof STEP_PARTS)[number];

const dispatchSchema = z.object({
  /** Which of the kernels it runs. */
  kernel: count,
  part: z.enum(STEP_PARTS),
  workgroups: z.tuple([groups, groups, groups]),
  /** Of the tensors at bindings 0, 1 … */
  shapes: z.array(z.array(count)),
});
export type StepDispatch = z.infer<typeof dispatchSchema>;

const kernelSchema = z.object({
  /** Where its template is: `linear/multiply`. */
  name: z.string(),
  /** The WGSL that was compiled. */
  code: z.string(),
});
export type StepKernel = z.infer<typeof kernelSchema>;

export const kernelEventSchema = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('kernels'),
    id,
    stage: stageSchema,
    /** All that differ, in the order in which they first run. */
    kernels: z.array(kernelSchema),
    /** In the order in which they run. */
    dispatches: z.array(dispatchSchema),
    /** Whether the adapter has a clock that times single dispatches. */
    hasClock: z.boolean(),
  }),
  /** For each dispatch its share of the step's time. */
  z.object({ type: z.literal('profiled'), id, stage: stageSchema, shares: z.array(share) }),
  z.object({ type: z.literal('stepTimed'), id, stage: stageSchema, seconds: z.number().positive() }),
]);
