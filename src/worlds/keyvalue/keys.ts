import { Random } from '../../engine/random.ts';
import { compositionKeyCount, type KeyValueConfig, keyCount, type OwnTable } from './config.ts';
import { FIELD } from './layout.ts';
import { LETTER, LETTERS, TOKEN_TEXT } from './vocabulary.ts';

const SHORTEST = 2;
const A_CODE = 'a'.charCodeAt(0);
/** Keep the keys' random numbers apart from those of batches and weights of the same seed. */
const STREAM = 0x6b657973;
const OTHER_STREAM = 0x6f746865;
const OWN_STREAM = 0x6f776e73;

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

/** The visitor's own keys, or distinct keys of 2–6 letters and their values, drawn from the world's seed. */
export const makeKeys = (config: KeyValueConfig): Keys =>
  config.table ? ownKeys(config, config.table) : drawKeys(config, STREAM, new Map());

/** As many keys and values again, of which none is among the keys `besides`. */
export const makeOtherKeys = (config: KeyValueConfig, besides: Keys): Keys =>
  drawKeys(config, OTHER_STREAM, besides.indexOf);

/** A table's keys, in an order drawn from the seed: which of them are held out must be chance. */
function ownKeys(config: KeyValueConfig, { rows }: OwnTable): Keys {
  if (rows === undefined) throw new RangeError('the rows of this table are not here');
  const random = new Random(config.seed, OWN_STREAM);
  const shuffled = [...rows];
  for (let i = shuffled.length - 1; i > 0; i--) {
    const j = random.below(i + 1);
    [shuffled[i], shuffled[j]] = [shuffled[j], shuffled[i]];
  }
  const letters = new Uint8Array(shuffled.length * FIELD);
  shuffled.forEach(([text], index) => {
    for (let i = 0; i < text.length; i++) {
      letters[(index + 1) * FIELD - text.length + i] = LETTER + text.charCodeAt(i) - A_CODE;
    }
  });
  return {
    texts: shuffled.map(([text]) => text),
    indexOf: new Map(shuffled.map(([text], index) => [text, index])),
    values: Uint8Array.from(shuffled, ([, value]) => value),
    letters,
    compositionKeys: compositionKeyCount(config),
  };
}

function drawKeys(config: KeyValueConfig, stream: number, excluded: ReadonlyMap<string, number>): Keys {
  const count = keyCount(config);
  const random = new Random(config.seed, stream);
  const indexOf = new Map<string, number>();
  const values = new Uint8Array(count);
  const letters = new Uint8Array(count * FIELD);
  while (indexOf.size < count) {
    const index = indexOf.size;
    const row = letters.subarray(index * FIELD, (index + 1) * FIELD);
    const text = drawText(row, random);
    if (indexOf.has(text) || excluded.has(text)) continue;
    values[index] = random.below(config.highest + 1);
    indexOf.set(text, index);
  }
  return {
    texts: [...indexOf.keys()],
    indexOf,
    values,
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
