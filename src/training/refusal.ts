import { z } from 'zod';
import { AUGMENTING, VARIANTS } from '../worlds/recipe.ts';
import { KIND_NAMES } from '../worlds/registry.ts';
import { stageSchema } from './stages.ts';

const parameter = z.string();
const world = z.enum(KIND_NAMES);
const knownEntries = z.object({
  kind: world,
  /** The number of entries. */
  count: z.number().int(),
  seed: z.number().int(),
  /** Their values go from 0 to this, where they are drawn. */
  highest: z.number().int().optional(),
  /** The fingerprint of a visitor's own data, if the entries are theirs. */
  table: z.string().optional(),
  /** True of other entries than these, of the same number and seed. */
  others: z.boolean(),
  /** All of them, every second one from the first or the second on, or those of the composition. */
  part: z.enum(['all', 'first', 'second', 'composition']),
  /** The number of entries that the part has. */
  seen: z.number().int(),
});
/** The entries of a world that weights have seen. */
export type KnownEntries = z.infer<typeof knownEntries>;

const made = z.object({ variant: z.enum(VARIANTS), augmenting: z.enum(AUGMENTING) });

/** The reason why a checkpoint can't be used. `present` is what it would have to be for the present models. */
export const refusalSchema = z.discriminatedUnion('kind', [
  /** No safetensors file, or a damaged one. */
  z.object({ kind: z.literal('damaged') }),
  /** The header names a parameter twice. */
  z.object({ kind: z.literal('twice'), parameter }),
  /** The bytes of a parameter are not as many as its shape takes, or are not where the last one's end. */
  z.object({ kind: z.literal('misplaced'), parameter }),
  /** There are bytes behind the last parameter. */
  z.object({ kind: z.literal('trailing') }),
  /** A run without any weights. */
  z.object({ kind: z.literal('weightless') }),
  /** The weights are not those that the file was written with. */
  z.object({ kind: z.literal('altered'), stage: stageSchema }),
  /** Not saved by CALM Lab. */
  z.object({ kind: z.literal('foreign') }),
  /** The checkpoint's account of itself can't be read. */
  z.object({ kind: z.literal('unreadable') }),
  z.object({ kind: z.literal('lacking'), parameter }),
  z.object({ kind: z.literal('surplus'), parameter }),
  z.object({ kind: z.literal('cut-short'), parameter }),
  z.object({ kind: z.literal('not-finite'), parameter }),
  z.object({ kind: z.literal('shape'), parameter, found: z.string(), present: z.string() }),
  z.object({ kind: z.literal('stage'), found: stageSchema, present: stageSchema }),
  z.object({ kind: z.literal('world'), found: world, present: world }),
  z.object({ kind: z.literal('operands'), found: z.number().int(), present: z.number().int() }),
  z.object({ kind: z.literal('keys'), found: knownEntries, present: knownEntries }),
  /** With the present settings this is not trained, so it takes no weights. */
  z.object({ kind: z.literal('untrained'), stage: stageSchema }),
  /** Another variant of A⊕B, or with another number of augmenting models. */
  z.object({ kind: z.literal('variant'), found: made, present: made }),
  /** Trained with another model than the present one. */
  z.object({
    kind: z.literal('other-model'),
    model: stageSchema,
    /** The fingerprints of the model that it was trained with, if it says so, and of the present one. */
    wanted: z.string().optional(),
    present: z.string().optional(),
  }),
]);
export type Refusal = z.infer<typeof refusalSchema>;

/** A file that can't be used, and why. */
export class CheckpointRefused extends Error {
  override name = 'CheckpointRefused';

  constructor(readonly refusal: Refusal) {
    super(`checkpoint refused: ${JSON.stringify(refusal)}`);
  }
}
