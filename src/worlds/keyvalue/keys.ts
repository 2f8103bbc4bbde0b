import { Random } from '../../engine/random.ts';
import { compositionKeyCount, type KeyValueConfig, keyCount, type OwnTable } from './config.ts';
import { FIELD } from './layout.ts';
import { LETTER, LETTERS, TOKEN_TEXT } from './vocabulary.ts';

const SHORTEST = 2;
const A_CODE = 'a'.charCodeAt(0);
/** Keep the keys' random numbers apart from those of batches and weights of the same seed. */
const STREAM = 0x6b657973;
const OTHER_STREAM = 0x6f746865;
const ORDER_STREAM = 0x6f776e73;

type Row = readonly [text: string, value: number];

/** The keys of a world, in random order. */
export interface Keys {
  readonly texts: readonly string[];
  /** Index of each key, by its text. */
  readonly indexOf: ReadonlyMap<string, number>;
  /** Value of each key, 0…99. */
  readonly values: Uint8Array;
  /** Letter tokens [keys, 6], right-aligned, blank in front. */
  readonly letters: Uint8Array;
  /** The first so many keys are composition keys; all others are held out. */
  readonly compositionKeys: number;
}

/**
 * The visitor's own keys, or distinct keys of 2–6 letters and their values, drawn from the world's seed, in an order
 * drawn from it: which of them are held out must be chance.
 * @throws RangeError if the rows of the visitor's table are not here
 */
export function makeKeys(config: KeyValueConfig): Keys {
  const rows = config.table ? ownRows(config.table) : drawRows(config, STREAM, new Map());
  return inRandomOrder(rows, config);
}

/** As many keys and values again, of which none is among the keys `besides`. */
export const makeOtherKeys = (config: KeyValueConfig, besides: Keys): Keys =>
  inRandomOrder(drawRows(config, OTHER_STREAM, besides.indexOf), config);

function ownRows({ rows }: OwnTable): Row[] {
  if (rows === undefined) throw new RangeError('the rows of this table are not here');
  return [...rows];
}

/** Short keys come first where there are many: repetitions are drawn again, and there are few short ones. */
function drawRows(config: KeyValueConfig, stream: number, excluded: ReadonlyMap<string, number>): Row[] {
  const count = keyCount(config);
  const random = new Random(config.seed, stream);
  const rows = new Map<string, number>();
  const field = new Uint8Array(FIELD);
  while (rows.size < count) {
    const text = drawText(field, random);
    if (rows.has(text) || excluded.has(text)) continue;
    rows.set(text, random.below(config.highest + 1));
  }
  return [...rows];
}

function inRandomOrder(rows: Row[], config: KeyValueConfig): Keys {
  const random = new Random(config.seed, ORDER_STREAM);
  for (let i = rows.length - 1; i > 0; i--) {
    const j = random.below(i + 1);
    [rows[i], rows[j]] = [rows[j], rows[i]];
  }
  const letters = new Uint8Array(rows.length * FIELD);
  rows.forEach(([text], index) => {
    for (let i = 0; i < text.length; i++) {
      letters[(index + 1) * FIELD - text.length + i] = LETTER + text.charCodeAt(i) - A_CODE;
    }
  });
  return {
    texts: rows.map(([text]) => text),
    indexOf: new Map(rows.map(([text], index) => [text, index])),
    values: Uint8Array.from(rows, ([, value]) => value),
    letters,
    compositionKeys: compositionKeyCount(config),
  };
}

/** Writes 2–6 random letters into a field [6], right-aligned, and returns them as text. */
export function drawText(field: Uint8Array, random: Random): string {
  const length = SHORTEST + random.below(FIELD - SHORTEST + 1);
  field.fill(0);
  let text = '';
  for (let column = FIELD - length; column < FIELD; column++) {
    field[column] = LETTER + random.below(LETTERS);
    text += TOKEN_TEXT[field[column]];
  }
  return text;
}

/** Every second key, from the first or from the second on, with the composition keys among them. */
export function everySecond({ texts, values, letters, compositionKeys }: Keys, from: 0 | 1): Keys {
  const chosen = (_: unknown, index: number) => index % 2 === from;
  const own = texts.filter(chosen);
  return {
    texts: own,
    indexOf: new Map(own.map((text, index) => [text, index])),
    values: values.filter(chosen),
    letters: letters.filter((_, at) => Math.floor(at / FIELD) % 2 === from),
    compositionKeys: Math.floor((compositionKeys + 1 - from) / 2),
  };
}
