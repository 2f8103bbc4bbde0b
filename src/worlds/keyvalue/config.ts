import { z } from 'zod';

/** What determines a key–value world: its keys, their values, and which keys the composition may see. */
export const keyValueSchema = z.object({
  /** Number of keys. */
  keys: z.number().int().min(256).max(25_000),
  /** Share of the keys that the composition is trained on; the others are held out. */
  share: z.number().min(0.01).max(0.9),
  /** Most operands of an expression. */
  operands: z.number().int().min(2).max(6),
  /** Seeds keys and values. */
  seed: z
    .number()
    .int()
    .min(0)
    .max(2 ** 31 - 1),
});
export type KeyValueConfig = z.infer<typeof keyValueSchema>;
