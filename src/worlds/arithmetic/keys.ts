/** Strings that stand for numbers: what the augmenting model of an arithmetic world alone knows. */
import type { Random } from '../../engine/random.ts';
import type { PromptLayout } from './layout.ts';
import { LETTER, LETTERS, TOKEN_TEXT } from './vocabulary.ts';

const SHORTEST = 2;
const A_CODE = 'a'.charCodeAt(0);

/** A key in small letters, and its value, 0…99. */
export type KeyRow = readonly [key: string, value: number];

/** The keys of a world, composition keys first. */
export interface Keys {
  readonly texts: readonly string[];
  /** Index of each key, by its text. */
  readonly indexOf: ReadonlyMap<string, number>;
  /** Value of each key, 0…99. */
  readonly values: Uint8Array;
  /** Letter tokens [keys, field], right-aligned, blank in front. */
  readonly letters: Uint8Array;
  /** Columns of a field; no key is longer. */
  readonly field: number;
  /** The first so many keys are composition keys; all others are held out. */
  readonly compositionKeys: number;
}

/** The configuration of an arithmetic world: its keys, and where they stand. */
export interface Arithmetic {
  readonly keys: Keys;
  readonly layout: PromptLayout;
}

/** The keys of these rows, in the order of the rows. */
export function keysOf(rows: readonly KeyRow[], field: number, compositionKeys: number): Keys {
  const letters = new Uint8Array(rows.length * field);
  rows.forEach(([text], index) => {
    for (let i = 0; i < text.length; i++) {
      letters[(index + 1) * field - text.length + i] = LETTER + text.charCodeAt(i) - A_CODE;
    }
  });
  return {
    texts: rows.map(([text]) => text),
    indexOf: new Map(rows.map(([text], index) => [text, index])),
    values: Uint8Array.from(rows, ([, value]) => value),
    letters,
    field,
    compositionKeys,
  };
}

/** Draws `count` distinct keys that are not among `excluded`, of as many letters as fit a field, with values up to `highest`. */
export function drawRows(
  { count, highest, field }: { count: number; highest: number; field: number },
  random: Random,
  excluded: ReadonlyMap<string, number> = new Map(),
): KeyRow[] {
  const rows = new Map<string, number>();
  const letters = new Uint8Array(field);
  while (rows.size < count) {
    // Repetitions are drawn again, so short keys come first where there are many: there are few short ones.
    const text = drawText(letters, random);
    if (rows.has(text) || excluded.has(text)) continue;
    rows.set(text, random.below(highest + 1));
  }
  return [...rows];
}

/** The rows in a random order: which keys are held out must be chance. */
export function shuffled(rows: readonly KeyRow[], random: Random): KeyRow[] {
  const order = [...rows];
  for (let i = order.length - 1; i > 0; i--) {
    const j = random.below(i + 1);
    [order[i], order[j]] = [order[j], order[i]];
  }
  return order;
}

/** Writes random letters, two at least, into a field, right-aligned, and returns them as text. */
export function drawText(field: Uint8Array, random: Random): string {
  const columns = field.length;
  const length = SHORTEST + random.below(columns - SHORTEST + 1);
  field.fill(0);
  let text = '';
  for (let column = columns - length; column < columns; column++) {
    field[column] = LETTER + random.below(LETTERS);
    text += TOKEN_TEXT[field[column]];
  }
  return text;
}

/** Every second key, from the first or from the second on, with the composition keys among them. */
export function everySecond(keys: Keys, from: 0 | 1): Keys {
  const { texts, values, field, compositionKeys } = keys;
  const rows = texts.map((text, index): KeyRow => [text, values[index]]);
  const own = rows.filter((_, index) => index % 2 === from);
  return keysOf(own, field, Math.floor((compositionKeys + 1 - from) / 2));
}
