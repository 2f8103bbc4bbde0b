/** The messages about the kernels of a training step, and each kernel's share of its time. */
import { z } from 'zod';
import { stageSchema } from '../training/stages.ts';
import { id, share } from './fields.ts';

const count = z.number().int().nonnegative();
const groups = z.number().int().positive();

export const kernelCommandSchema = z.discriminatedUnion('type', [
  /**
   * Compiles the training step of a stage, if it isn't compiled yet (`compiling` reports progress); answers `kernels`
   * with the same id.
   */
  z.object({ type: z.literal('kernels'), id, stage: stageSchema }),
  /** Runs the next step of a stage for a while, and undoes it; answers `profiled` with the same id. Takes `hasClock`. */
  z.object({ type: z.literal('profile'), id, stage: stageSchema }),
  /** Times a training step of a stage, and undoes it; answers `stepTimed` with the same id. */
  z.object({ type: z.literal('timeStep'), id, stage: stageSchema }),
]);
export type KernelCommand = z.infer<typeof kernelCommandSchema>;

/** The parts of a step; the last is clipping and the optimiser. */
export const STEP_PARTS = ['forward', 'loss', 'backward', 'update'] as const;
export type StepPart = (typeof STEP_PARTS)[number];

const dispatchSchema = z.object({
  /** The index of its kernel. */
  kernel: count,
  part: z.enum(STEP_PARTS),
  workgroups: z.tuple([groups, groups, groups]),
  /** The shapes of the tensors at bindings 0, 1 … */
  shapes: z.array(z.array(count)),
});
export type StepDispatch = z.infer<typeof dispatchSchema>;

const kernelSchema = z.object({
  /** The name of its template: `linear/multiply`. */
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
    /** The distinct kernels, in the order in which they first run. */
    kernels: z.array(kernelSchema),
    /** The dispatches, in the order in which they run. */
    dispatches: z.array(dispatchSchema),
    /** True if the adapter has a clock that times single dispatches. */
    hasClock: z.boolean(),
  }),
  /** The share of each dispatch in the step's time. */
  z.object({ type: z.literal('profiled'), id, stage: stageSchema, shares: z.array(share) }),
  z.object({ type: z.literal('stepTimed'), id, stage: stageSchema, seconds: z.number().positive() }),
]);
