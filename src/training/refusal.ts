import { z } from 'zod';
import { AUGMENTING, VARIANTS } from './settings.ts';
import { stageSchema } from './stages.ts';

const parameter = z.string();
const knownKeys = z.object({
  keys: z.number().int(),
  /** Their values go from 0 to this. */
  highest: z.number().int(),
  seed: z.number().int(),
  /** The fingerprint of the table that they come from, if it is a visitor's own. */
  table: z.string().optional(),
  /** Other keys than these, of the same number and seed. */
  others: z.boolean(),
  /** All of them, every second one from the first or the second on, or those of the composition. */
  part: z.enum(['all', 'first', 'second', 'composition']),
  /** How many keys the part has. */
  count: z.number().int(),
});
/** Which keys weights have seen. */
export type KnownKeys = z.infer<typeof knownKeys>;

const made = z.object({ variant: z.enum(VARIANTS), augmenting: z.enum(AUGMENTING) });

/** Why a checkpoint can't be used. `present` is what it would have to be for the models in place. */
export const refusalSchema = z.discriminatedUnion('kind', [
  /** No safetensors file, or a damaged one. */
  z.object({ kind: z.literal('damaged') }),
  /** Not saved by CALM Lab. */
  z.object({ kind: z.literal('foreign') }),
  /** What it says of itself can't be read. */
  z.object({ kind: z.literal('unreadable') }),
  z.object({ kind: z.literal('lacking'), parameter }),
  z.object({ kind: z.literal('surplus'), parameter }),
  z.object({ kind: z.literal('cut-short'), parameter }),
  z.object({ kind: z.literal('not-finite'), parameter }),
  z.object({ kind: z.literal('shape'), parameter, found: z.string(), present: z.string() }),
  z.object({ kind: z.literal('stage'), found: stageSchema, present: stageSchema }),
  z.object({ kind: z.literal('operands'), found: z.number().int(), present: z.number().int() }),
  z.object({ kind: z.literal('keys'), found: knownKeys, present: knownKeys }),
  /** With the present settings this is not trained, so it takes no weights. */
  z.object({ kind: z.literal('untrained'), stage: stageSchema }),
  /** Another variant of A⊕B, or with another number of augmenting models. */
  z.object({ kind: z.literal('variant'), found: made, present: made }),
  /** Trained with another model than the one in place. */
  z.object({ kind: z.literal('other-model'), model: stageSchema }),
]);
export type Refusal = z.infer<typeof refusalSchema>;
