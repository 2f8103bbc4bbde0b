/**
 * What the page and the worker say to each other. Commands go to the worker, events come back; both are
 * discriminated unions, and what arrives is parsed before it is believed.
 */
import { z } from 'zod';
import { phaseSchema, settingsSchema } from '../training/settings.ts';
import { PROBLEMS } from '../worlds/keyvalue/parse.ts';
import { SUITES } from '../worlds/keyvalue/suites.ts';
import { answerSchema, id, share } from './answers.ts';
import { inspectionCommandSchema, inspectionEventSchema } from './inspectionProtocol.ts';

export { SUITES, type Suite } from '../worlds/keyvalue/suites.ts';
export type { Answer, GeneratedToken } from './answers.ts';

export const suiteSchema = z.enum(SUITES);

const bytes = z.instanceof(ArrayBuffer);

export const commandSchema = z.discriminatedUnion('type', [
  /** Builds models and plans for these settings; answers `building`…, then `ready`. Untrained weights. */
  z.object({ type: z.literal('configure'), settings: settingsSchema }),
  /** Trains a phase until its last step, the early stop or `pause`. */
  z.object({ type: z.literal('play'), phase: phaseSchema }),
  z.object({ type: z.literal('pause') }),
  /** One training step. */
  z.object({ type: z.literal('step'), phase: phaseSchema }),
  /** Back to the initial weights of this phase. */
  z.object({ type: z.literal('reset'), phase: phaseSchema }),
  /** Steps per second at most; null: as fast as it goes. */
  z.object({ type: z.literal('speed'), stepsPerSecond: z.number().positive().nullable() }),
  /** Stops the composition once held-out accuracy reaches this; null: never. */
  z.object({ type: z.literal('stopAt'), heldOut: share.nullable() }),
  /** Puts the weights of a checkpoint (safetensors) in place, or answers `refused`. */
  z.object({ type: z.literal('load'), phase: phaseSchema, bytes }),
  /** Answers `checkpoint`. */
  z.object({ type: z.literal('save'), phase: phaseSchema }),
  /** Answers `answered` with the same id. */
  z.object({ type: z.literal('ask'), id, text: z.string().max(500) }),
  /** Evaluates every suite on `count` fresh expressions; answers `table` with the same id. */
  z.object({
    type: z.literal('evaluate'),
    id,
    count: z.number().int().min(1).max(100_000),
    seed: z.number().int(),
  }),
  inspectionCommandSchema,
]);
export type Command = z.infer<typeof commandSchema>;

const accuracies = z.partialRecord(suiteSchema, share);

export const eventSchema = z.discriminatedUnion('type', [
  /** A GPU device is at hand. */
  z.object({ type: z.literal('device'), adapter: z.string(), software: z.boolean() }),
  z.object({
    type: z.literal('unavailable'),
    reason: z.enum(['no-webgpu', 'no-adapter', 'no-device', 'out-of-memory', 'lost']),
    message: z.string(),
  }),
  z.object({ type: z.literal('building'), done: z.number(), total: z.number() }),
  /** The kernels that train this phase are being compiled, once, when it is first trained; `done` = `total` ends it. */
  z.object({ type: z.literal('compiling'), phase: phaseSchema, done: z.number(), total: z.number() }),
  z.object({
    type: z.literal('ready'),
    keys: z.array(z.object({ text: z.string(), value: z.number().int() })),
    /** The first so many keys are composition keys, the others held out. */
    compositionKeys: z.number().int(),
    /** Trained parameters of each phase. */
    parameters: z.record(phaseSchema, z.number().int()),
  }),
  /** Where a phase stands; sent on every change. `source` tells how its weights came about. */
  z.object({
    type: z.literal('phase'),
    phase: phaseSchema,
    status: z.enum(['untrained', 'training', 'paused', 'finished', 'stopped', 'diverged']),
    source: z.enum(['initial', 'trained', 'checkpoint']),
    step: z.number().int(),
    steps: z.number().int(),
    /** Seconds that training took so far; missing where a checkpoint doesn't say. */
    seconds: z.number().optional(),
  }),
  /** Losses of consecutive steps, the first of which is number `from` (1 is the first step of a phase). */
  z.object({
    type: z.literal('losses'),
    phase: phaseSchema,
    from: z.number().int(),
    losses: z.array(z.number()),
    stepsPerSecond: z.number(),
    examplesPerSecond: z.number(),
  }),
  /** Accuracy of the model of this phase after so many steps, on the suites it was measured on. */
  z.object({ type: z.literal('accuracy'), phase: phaseSchema, step: z.number().int(), accuracy: accuracies }),
  /** Whether the model of this phase answers right, for keys `from`, `from`+1, … */
  z.object({
    type: z.literal('keyMap'),
    phase: phaseSchema,
    from: z.number().int(),
    right: z.array(z.boolean()),
  }),
  z.object({
    type: z.literal('answered'),
    id,
    /** The expression as it was understood, and its right answer. */
    expression: z.string(),
    expected: z.string(),
    answers: z.object({ A: answerSchema, B: answerSchema, AB: answerSchema }),
  }),
  /** The expression can't be asked; `problem` is a code, `detail` the offending part. */
  z.object({
    type: z.literal('unanswerable'),
    id,
    problem: z.enum(PROBLEMS),
    detail: z.string(),
  }),
  z.object({ type: z.literal('checkpoint'), phase: phaseSchema, fileName: z.string(), bytes }),
  z.object({ type: z.literal('refused'), phase: phaseSchema, reason: z.string() }),
  z.object({
    type: z.literal('table'),
    id,
    accuracy: z.record(suiteSchema, z.object({ A: share, B: share, AB: share })),
  }),
  z.object({ type: z.literal('failed'), message: z.string() }),
  inspectionEventSchema,
]);
export type LabEvent = z.infer<typeof eventSchema>;
