import { z } from 'zod';
import { INTEGERS } from '../arithmetic/vocabulary.ts';

/** Columns of a field: the longest key fills it. */
export const FIELD = 6;
/** Most keys of a world. */
export const MOST_KEYS = 25_000;
/** Fewest keys of a visitor's own: some to compose on, some to hold out. */
export const LEAST_OWN_KEYS = 16;
/** The composition needs two keys at least, and two must be held out, or there is no expression to ask. */
const LEAST_OF_A_KIND = 2;

const ownKey = z.string().regex(new RegExp(`^[a-z]{1,${FIELD}}$`));
const integer = z
  .number()
  .int()
  .min(0)
  .max(INTEGERS - 1);

/**
 * A visitor's own keys and values. Checkpoints know it by its fingerprint (SHA-256 of its rows) alone: the rows
 * themselves stay in the page that they were put into.
 */
const tableSchema = z.object({
  fingerprint: z.string().regex(/^[0-9a-f]{64}$/),
  count: z.number().int().min(LEAST_OWN_KEYS).max(MOST_KEYS),
  rows: z.array(z.tuple([ownKey, integer])).optional(),
});
export type OwnTable = z.infer<typeof tableSchema>;

/** The configuration of a key–value world: its keys, their values, and which keys the composition may see. */
export const keyValueSchema = z
  .object({
    /** Files and addresses that name no kind of world were made when this was the only one. */
    kind: z.literal('keyvalue').default('keyvalue'),
    /** Number of random keys. */
    keys: z.number().int().min(256).max(MOST_KEYS),
    /** Their values go from 0 to this. */
    highest: integer.min(1).default(INTEGERS - 1),
    /** Share of the keys that the composition is trained on; the others are held out. */
    share: z.number().min(0.01).max(0.9),
    /** Most operands of an expression. */
    operands: z.number().int().min(2).max(6),
    /** Seeds keys and values; of a visitor's own keys only which of them are held out. */
    seed: z
      .number()
      .int()
      .min(0)
      .max(2 ** 31 - 1),
    /** Takes the place of random keys. */
    table: tableSchema.optional(),
  })
  .superRefine((world, { addIssue }) => {
    const { table } = world;
    if (table === undefined) return;
    const refuse = (path: string, message: string) => addIssue({ code: 'custom', path: [path], message });
    const { rows, count } = table;
    if (rows && (rows.length !== count || new Set(rows.map(([key]) => key)).size !== count)) {
      refuse('table', 'The keys of a table must be as many as it says, and distinct.');
    }
    const composed = compositionKeyCount(world);
    if (composed < LEAST_OF_A_KIND || count - composed < LEAST_OF_A_KIND) {
      refuse('share', 'Two keys at least must be composition keys, and two held out.');
    }
  });
export type KeyValueConfig = z.infer<typeof keyValueSchema>;

/** Returns the number of keys, random ones or a visitor's own. */
export const keyCount = ({ keys, table }: KeyValueConfig): number => table?.count ?? keys;

/** Returns the number of keys that the composition is trained on. */
export const compositionKeyCount = (world: KeyValueConfig): number =>
  Math.round(world.share * keyCount(world));

/** A world as a file may name it: without the rows of a visitor's table. */
export const withoutRows = ({ table, ...world }: KeyValueConfig): KeyValueConfig =>
  table ? { ...world, table: { fingerprint: table.fingerprint, count: table.count } } : world;
