/**
 * The messages between the page and the worker. Commands go to the worker, events come back; both are discriminated
 * unions, and every message is parsed on arrival. With two augmenting models, a phase may have a `second` stage.
 */

import { z } from 'zod';
import { answerSchema } from '../training/answer.ts';
import { refusalSchema } from '../training/refusal.ts';
import { settingsSchema } from '../training/settings.ts';
import { stageSchema } from '../training/stages.ts';
import { cellMapSchema, problemSchema, suiteSchema } from '../worlds/registry.ts';
import { PART_SUITES } from '../worlds/world.ts';
import { id, share } from './fields.ts';
import { inspectionCommandSchema, inspectionEventSchema } from './inspection.ts';
import { kernelCommandSchema, kernelEventSchema } from './kernels.ts';
import { probeCommandSchema, probedSchema } from './probes.ts';

export type { Answer, GeneratedToken } from '../training/answer.ts';

const partSuiteSchema = z.enum(PART_SUITES);

const bytes = z.instanceof(ArrayBuffer);
const whole = z.number().int();
/** The moments of an optimiser, and the step at which they started at 0. */
const optimiserMemorySchema = z.object({
  moments: z.instanceof(Float32Array<ArrayBuffer>),
  from: whole.nonnegative(),
});

export const commandSchema = z.discriminatedUnion('type', [
  /** Builds models and plans for these settings; answers `building`…, then `ready`. Untrained weights. */
  z.object({ type: z.literal('configure'), settings: settingsSchema }),
  /** Trains a phase until its last step, the early stop or `pause`. */
  z.object({ type: z.literal('play'), stage: stageSchema }),
  z.object({ type: z.literal('pause') }),
  /** Makes one training step. */
  z.object({ type: z.literal('step'), stage: stageSchema }),
  /** Restores the initial weights of this phase. */
  z.object({ type: z.literal('reset'), stage: stageSchema }),
  /** Sets the largest number of steps per second; null for no limit. */
  z.object({ type: z.literal('speed'), stepsPerSecond: z.number().positive().nullable() }),
  /** Stops the composition once held-out accuracy reaches this; null for never. */
  z.object({ type: z.literal('stopAt'), heldOut: share.nullable() }),
  /**
   * Reports that from now on somebody sees accuracies and maps of cells: the present weights, and all that are loaded
   * later, are measured. Until then only those that are trained are, as kernels that nobody needs would keep a slow
   * GPU busy.
   */
  z.object({ type: z.literal('watch') }),
  /** Reports a `snapshot` of every stage that trains, from now on: now and then, and whenever training ends. */
  z.object({ type: z.literal('keepSnapshots') }),
  /** Takes up a training where a snapshot of it was taken, or answers `refused`. */
  z.object({
    type: z.literal('restore'),
    stage: stageSchema,
    bytes,
    status: z.enum(['paused', 'finished', 'stopped', 'diverged']),
    optimiser: optimiserMemorySchema,
  }),
  /** Loads the weights of a checkpoint (safetensors), or answers `refused`. */
  z.object({ type: z.literal('load'), stage: stageSchema, bytes }),
  /** Answers `checkpoint` with the same id. */
  z.object({ type: z.literal('save'), id, stage: stageSchema }),
  /** Answers `answered` with the same id. */
  z.object({ type: z.literal('ask'), id, text: z.string().max(500) }),
  /** Evaluates every suite on `count` fresh expressions; answers `table` with the same id. */
  z.object({
    type: z.literal('evaluate'),
    id,
    count: z.number().int().min(1).max(100_000),
    seed: z.number().int(),
  }),
  /** Asks all models the same `count` fresh expressions over held-out keys; answers `sampled` with the same id. */
  z.object({
    type: z.literal('sample'),
    id,
    count: z.number().int().min(1).max(1000),
    seed: z.number().int(),
  }),
  /** Asks all cells of a map; answers with `cells` until all are asked or the weights change. */
  z.object({ type: z.literal('askCells'), map: cellMapSchema, stage: stageSchema }),
  inspectionCommandSchema,
  probeCommandSchema,
  kernelCommandSchema,
]);
export type Command = z.infer<typeof commandSchema>;
export type CommandOf<Type extends Command['type']> = Extract<Command, { type: Type }>;

const shortAnswerSchema = answerSchema.pick({ reading: true, correct: true });
const sampledSchema = z.object({
  /** The expression as a person types it, and its right answer. */
  expression: z.string(),
  expected: z.string(),
  answers: z.object({ A: shortAnswerSchema, B: shortAnswerSchema, AB: shortAnswerSchema }),
});
/** An expression of a sample, and the answers of the three models. */
export type Sampled = z.infer<typeof sampledSchema>;

const accuracies = z.partialRecord(suiteSchema, share);

/**
 * The reason for which there is no GPU at all, or none that lasts; `not-started` is any that nobody foresaw. `message`
 * is for experts.
 */
const noGpuSchema = z.object({
  reason: z.enum(['no-webgpu', 'no-adapter', 'no-device', 'not-started', 'lost']),
  message: z.string(),
});
export type NoGpu = z.infer<typeof noGpuSchema>;

export const eventSchema = z.discriminatedUnion('type', [
  /** A device is available: a GPU; or, if there is none, the CPU, on which models answer but can't be trained. */
  z.object({
    type: z.literal('device'),
    adapter: z.string(),
    software: z.boolean(),
    noGpu: noGpuSchema.optional(),
  }),
  z.object({
    type: z.literal('unavailable'),
    reason: z.enum([...noGpuSchema.shape.reason.options, 'out-of-memory']),
    message: z.string(),
  }),
  z.object({ type: z.literal('building'), done: z.number(), total: z.number() }),
  /** The kernels that train this phase are being compiled, once, when it is first trained; `done` = `total` ends it. */
  z.object({ type: z.literal('compiling'), stage: stageSchema, done: z.number(), total: z.number() }),
  z.object({
    type: z.literal('ready'),
    /** All keys, and the value of each: two lists, because 25,000 objects would take the page a while. */
    texts: z.array(z.string()),
    values: z.instanceof(Uint8Array),
    /** The group of each entry; none where all belong together. */
    groups: z.instanceof(Uint8Array).optional(),
    /** The number of composition keys, which come first; the others are held out. */
    compositionKeys: z.number().int(),
    /** The number of cells of each map that models are asked about. */
    cells: z.partialRecord(cellMapSchema, whole),
    /** The number of trained parameters of each stage. */
    parameters: z.object({ A: whole, A2: whole.optional(), B: whole, AB: whole, AB2: whole.optional() }),
  }),
  /** The progress of a stage; sent on every change. `source` is the origin of its weights. */
  z.object({
    type: z.literal('phase'),
    stage: stageSchema,
    status: z.enum(['untrained', 'training', 'paused', 'finished', 'stopped', 'diverged']),
    source: z.enum(['initial', 'trained', 'checkpoint']),
    step: z.number().int(),
    steps: z.number().int(),
    /** The seconds that training took so far; missing if a checkpoint doesn't record them. */
    seconds: z.number().optional(),
    /**
     * The number of steps after which the goal of the schedule was reached; null or missing if it was not, or if there
     * is none.
     */
    reachedAt: z.number().int().nullable().optional(),
  }),
  /** Losses of consecutive steps, the first of which is number `from` (1 is the first step of a phase). */
  z.object({
    type: z.literal('losses'),
    stage: stageSchema,
    from: z.number().int(),
    losses: z.array(z.number()),
    stepsPerSecond: z.number(),
    examplesPerSecond: z.number(),
  }),
  /**
   * Accuracy of the model of this phase after so many steps, on the suites it was measured on; of an augmenting model
   * also how much of the values a linear map reads out of its states.
   */
  z.object({
    type: z.literal('accuracy'),
    stage: stageSchema,
    step: z.number().int(),
    accuracy: accuracies,
    readability: share.optional(),
  }),
  /** Reports for each of these cells of a map whether the model of this stage answers right after so many steps. */
  z.object({
    type: z.literal('cells'),
    map: cellMapSchema,
    stage: stageSchema,
    step: whole,
    cells: z.array(whole.nonnegative()),
    /** For each of the cells 1 where it does, 0 where it doesn't. */
    right: z.instanceof(Uint8Array),
    /** If all cells are being asked: the number that will follow. */
    left: whole.nonnegative(),
  }),
  z.object({
    type: z.literal('answered'),
    id,
    /** The expression as it was understood, and its right answer. */
    expression: z.string(),
    expected: z.string(),
    answers: z.object({ A: answerSchema, A2: answerSchema.optional(), B: answerSchema, AB: answerSchema }),
  }),
  /** The expression can't be asked; `problem` is a code, `detail` the offending part. */
  z.object({
    type: z.literal('unanswerable'),
    id,
    problem: problemSchema,
    detail: z.string(),
    /** A text that can be asked, where the world shows one. */
    example: z.string().optional(),
  }),
  z.object({ type: z.literal('checkpoint'), id, stage: stageSchema, fileName: z.string(), bytes }),
  z.object({ type: z.literal('refused'), stage: stageSchema, refusal: refusalSchema }),
  /** The weights of a stage as a checkpoint, and the memory of its optimiser: all that its next steps depend on. */
  z.object({
    type: z.literal('snapshot'),
    stage: stageSchema,
    step: whole.nonnegative(),
    bytes,
    optimiser: optimiserMemorySchema,
  }),
  z.object({
    type: z.literal('table'),
    id,
    accuracy: z.partialRecord(suiteSchema, z.object({ A: share, B: share, AB: share })),
    /** If there are two augmenting models: over held-out keys of the first, of the second, of both. */
    parts: z.record(partSuiteSchema, z.object({ A: share, A2: share, B: share, AB: share })).optional(),
  }),
  z.object({ type: z.literal('sampled'), id, rows: z.array(sampledSchema) }),
  /**
   * `message` is for experts; `memory` means that a build doesn't fit into the GPU's memory, `no-gpu` that the command
   * takes a GPU, `not-finite` that the models compute no finite numbers.
   */
  z.object({
    type: z.literal('failed'),
    reason: z.enum(['memory', 'no-gpu', 'not-finite', 'unexpected']),
    message: z.string(),
  }),
  inspectionEventSchema,
  probedSchema,
  kernelEventSchema,
]);
export type LabEvent = z.infer<typeof eventSchema>;

/** The events of a type. */
export type EventOf<Type extends LabEvent['type']> = Extract<LabEvent, { type: Type }>;

/** Sends an event to the page; buffers in `transfer` are handed over, not copied. */
export type Emit = (event: LabEvent, transfer?: Transferable[]) => void;
