/**
 * The state of the compare page, as the query of its address, and back. Addresses come from anywhere: each value is
 * parsed, one that can't be used gives way to the nearest that can, and every such change is reported.
 */

import { z } from 'zod';
import { LAYOUTS, type Layout } from '../../worlds/recipe.ts';
import { KIND_NAMES, type KindName, OFFERED_KINDS } from '../../worlds/registry.ts';

export const COUNTS = [20, 100] as const;
/** Of an expression. */
export const MOST_CHARACTERS = 200;
const MOST_SEED = 2 ** 31 - 1;

const schema = {
  expression: z.string().max(MOST_CHARACTERS),
  decode: z.enum(['once', 'steps']),
  world: z.enum(OFFERED_KINDS),
  layout: z.enum(LAYOUTS),
  sample: z.coerce.number().pipe(z.literal(COUNTS)),
  seed: z.coerce.number().int().min(0).max(MOST_SEED),
};
type Name = keyof typeof schema;

/** The state that a link asks the page to show; null for everything that it does not ask for. */
export interface Comparison {
  expression: string | null;
  /** The way in which the tokens of an answer appear: at once, or one by one. */
  decode: 'once' | 'steps';
  /** The settings whose shipped models are asked; null leaves them as they are. */
  layout: Layout | null;
  /** The kind of world of these models. */
  world: KindName;
  sample: { count: (typeof COUNTS)[number]; seed: number } | null;
}

/** Something in an address that could not be taken as it was; `used` is what stands in its place, if anything. */
export type Change =
  | { kind: 'unknown'; name: string }
  | { kind: 'replaced'; name: string; given: string; used: string }
  | { kind: 'dropped'; name: string; given: string }
  | { kind: 'shortened'; most: number }
  /** Someone's own keys, which no address carries. */
  | { kind: 'own-keys' };

/** Something that was asked for and could not be had: a part of the address, or other models than those trained here. */
export type Obstacle = Change | { kind: 'kept-models' };

interface ReadComparison {
  comparison: Comparison;
  changes: Change[];
}

/** As much of a stranger's text as a message should carry. */
export const excerpt = (text: string) => (text.length > 24 ? `${text.slice(0, 24)}…` : text);

const isName = (name: string): name is Name => Object.hasOwn(schema, name);

/** Reads the query of an address. Any text gives a comparison. */
export function readComparison(query: string): ReadComparison {
  const changes: Change[] = [];
  const given = new Map<Name, string>();
  for (const [name, value] of new URLSearchParams(query)) {
    if (!isName(name)) changes.push({ kind: 'unknown', name: excerpt(name) });
    else if (given.has(name)) changes.push({ kind: 'dropped', name, given: excerpt(value) });
    else given.set(name, value);
  }

  /** The value of a parameter, or what `mend` makes of one that can't be used. */
  function read<Value>(name: Name, type: z.ZodType<Value>, mend: (text: string) => Value | null) {
    const text = given.get(name);
    if (text === undefined) return null;
    const parsed = type.safeParse(text);
    if (parsed.success) return parsed.data;
    const mended = mend(text);
    if (name === 'expression') changes.push({ kind: 'shortened', most: MOST_CHARACTERS });
    else if (mended === null) changes.push({ kind: 'dropped', name, given: excerpt(text) });
    else changes.push({ kind: 'replaced', name, given: excerpt(text), used: String(mended) });
    return mended;
  }

  const expression = read('expression', schema.expression, (text) => text.slice(0, MOST_CHARACTERS));
  const decode = read<Comparison['decode']>('decode', schema.decode, () => 'once') ?? 'once';
  const world = read<KindName>('world', schema.world, () => KIND_NAMES[0]) ?? KIND_NAMES[0];
  const layout = read<'paper' | 'small'>('layout', schema.layout, () => 'paper');
  const count = read('sample', schema.sample, (text) => nearestCount(Number(text)));
  const seed = read('seed', schema.seed, (text) => nearestSeed(Number(text))) ?? 0;
  const sample = count === null ? null : { count, seed };
  return { comparison: { expression, decode, layout, world, sample }, changes };
}

const nearestCount = (number: number) =>
  Number.isNaN(number) ? null : number > (COUNTS[0] + COUNTS[1]) / 2 ? COUNTS[1] : COUNTS[0];

const nearestSeed = (number: number) =>
  Number.isNaN(number) ? null : Math.min(MOST_SEED, Math.max(0, Math.round(number)));

/** The query that shows the same thing to someone else; what is usual is left out. */
export function writeComparison({ expression, decode, layout, world, sample }: Comparison): string {
  const query = new URLSearchParams();
  if (expression !== null && expression !== '') query.set('expression', expression);
  if (decode !== 'once') query.set('decode', decode);
  if (world !== KIND_NAMES[0]) query.set('world', world);
  if (layout !== null) query.set('layout', layout);
  if (sample !== null) {
    query.set('sample', String(sample.count));
    query.set('seed', String(sample.seed));
  }
  return query.toString();
}
