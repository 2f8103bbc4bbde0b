import { z } from 'zod';
import { phaseSchema } from './settings.ts';

const parameter = z.string();
const keys = z.object({ keys: z.number().int(), seed: z.number().int() });

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
  z.object({ kind: z.literal('phase'), found: phaseSchema, present: phaseSchema }),
  z.object({ kind: z.literal('operands'), found: z.number().int(), present: z.number().int() }),
  z.object({ kind: z.literal('keys'), found: keys, present: keys }),
  /** A composition that was trained with another A or B. */
  z.object({ kind: z.literal('other-model'), model: z.enum(['A', 'B']) }),
]);
export type Refusal = z.infer<typeof refusalSchema>;
