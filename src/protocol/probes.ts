/**
 * The messages that explain why a composition works: what A's states hold, and from which of B's layers on its answer
 * is read.
 */
import { z } from 'zod';
import { id, share } from './fields.ts';

export const probeCommandSchema = z.object({
  type: z.literal('probe'),
  id,
  /** The augmenting model whose states are read. */
  model: z.enum(['A', 'A2']),
  /** The number of numeric expressions that B is asked. */
  count: z.number().int().min(1).max(10_000),
  seed: z.number().int(),
});
export type ProbeCommand = z.infer<typeof probeCommandSchema>;

/** Answers `probe` repeatedly, each time with all results so far. */
export const probedSchema = z.object({
  type: z.literal('probed'),
  id,
  /** `changed` means that it ended early, because weights were changed meanwhile. */
  status: z.enum(['going', 'done', 'changed']),
  /**
   * After 0, 1, … layers of the augmenting model: how well a linear map that was fitted on composition keys reads
   * values out of its states at keys' ends. Shares of keys for which the nearest integer is right, and the squared
   * error on held-out keys, relative to the spread of B's embeddings of the integers. Empty until states are read.
   */
  layers: z.array(z.object({ heldOut: share, composition: share, error: z.number() })),
  /**
   * Share of `asked` numeric expressions that B answers right if it is given letters, whose states are replaced by
   * those of the numbers after 0, 1, … blocks. Empty until some are asked.
   */
  blocks: z.array(share),
  asked: z.number().int(),
});
