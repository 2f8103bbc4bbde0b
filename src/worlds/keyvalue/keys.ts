import { Random } from '../../engine/random.ts';
import type { KeyValueConfig } from './config.ts';
import { FIELD } from './layout.ts';
import { INTEGERS, LETTER, LETTERS, TOKEN_TEXT } from './vocabulary.ts';

const SHORTEST = 2;
/** Keeps the keys' random numbers apart from those of batches and weights of the same seed. */
const STREAM = 0x6b657973;

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

/** Draws distinct keys of 2–6 letters and their values from the world's seed. */
export function makeKeys({ keys: count, share, seed }: KeyValueConfig): Keys {
  const random = new Random(seed, STREAM);
  const indexOf = new Map<string, number>();
  const values = new Uint8Array(count);
  const letters = new Uint8Array(count * FIELD);
  while (indexOf.size < count) {
    const index = indexOf.size;
    const length = SHORTEST + random.below(FIELD - SHORTEST + 1);
    const row = letters.subarray(index * FIELD, (index + 1) * FIELD).fill(0);
    let text = '';
    for (let column = FIELD - length; column < FIELD; column++) {
      row[column] = LETTER + random.below(LETTERS);
      text += TOKEN_TEXT[row[column]];
    }
    if (indexOf.has(text)) continue;
    values[index] = random.below(INTEGERS);
    indexOf.set(text, index);
  }
  return { texts: [...indexOf.keys()], indexOf, values, letters, compositionKeys: Math.round(share * count) };
}
