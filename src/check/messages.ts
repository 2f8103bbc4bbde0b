/** The messages of the worker that checks this GPU. It gets none: it starts when it is made. */
import { z } from 'zod';
import { COMPARISONS } from '../ops/opCase.ts';
import { PHASES } from '../worlds/phases.ts';

/** The things that are checked: the ops by the names of their folders, and a whole step of each model. */
export const CHECKED = [
  'embedding',
  'linear',
  'attention',
  'accumulate',
  'rmsNorm',
  'swiglu',
  'crossEntropy',
  'optimiser',
  'norms',
  'patch',
  ...PHASES,
] as const;
const checkedSchema = z.enum(CHECKED);
export type CheckedOp = z.infer<typeof checkedSchema>;

const error = z.number().nonnegative();

const findingSchema = z.object({
  of: z.enum(COMPARISONS),
  /** The error relative to the largest value; null if a value was no finite number. */
  error: error.nullable(),
  /** The largest error that passes. */
  most: error,
  /** The kernels that wrote what was compared. */
  kernels: z.array(z.string()),
});
export type CheckFinding = z.infer<typeof findingSchema>;

/** The description that an adapter gives of itself. */
const adapterSchema = z.object({
  name: z.string(),
  software: z.boolean(),
  features: z.array(z.string()),
  limits: z.record(z.string(), z.number()),
});
export type AdapterFacts = z.infer<typeof adapterSchema>;

const ofCase = { op: checkedSchema, name: z.string() };
const message = z.string();

export const checkEventSchema = z.discriminatedUnion('type', [
  /** The adapter was opened; so many cases will be run. */
  z.object({ type: z.literal('opened'), adapter: adapterSchema, cases: z.number().int().nonnegative() }),
  z.object({ type: z.literal('begun'), ...ofCase }),
  z.object({ type: z.literal('checked'), ...ofCase, findings: z.array(findingSchema) }),
  /** A case could not be run to its end. */
  z.object({ type: z.literal('failed'), ...ofCase, message }),
  /** The device reported an error that nobody waited for. */
  z.object({ type: z.literal('complained'), message }),
  z.object({ type: z.literal('done') }),
  /** There is no adapter or no device, or TensorFlow.js can't use it. */
  z.object({ type: z.literal('unavailable'), message }),
  z.object({ type: z.literal('lost'), message }),
]);
export type CheckEvent = z.infer<typeof checkEventSchema>;
