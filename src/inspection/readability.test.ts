import { describe, expect, test } from 'vitest';
import { Random } from '../engine/random.ts';
import { digitFeatures } from '../models/shapes.ts';
import type { KeyStates } from './keyStates.ts';
import { readability, readableShare } from './readability.ts';

const WIDTH = 8;
const INTEGERS = 100;
/** Values are integers, or numbers of words. */
const NUMBERS = { integers: INTEGERS, glosses: { from: 31, count: INTEGERS } };
const WORDS = { integers: 0, glosses: { from: 51, count: 6 } };
const random = new Random(4);
const draw = (size: number) => Float32Array.from({ length: size }, () => random.normal());
const integers = draw(INTEGERS * WIDTH);
const values = Uint8Array.from({ length: 300 }, () => random.below(INTEGERS));
const keys = { values, composed: 100 };
const rows = [...values.keys(), ...values.keys()];

/** Every key twice, with a state of so many features. */
function states(width: number, feature: (key: number, i: number) => number): KeyStates {
  const all = rows.flatMap((key) => Array.from({ length: width }, (_, i) => feature(key, i)));
  return { states: Float32Array.from(all), rows };
}

describe('the readable share', () => {
  const width = 32;

  test('is nearly all where states are a linear image of the digits', () => {
    const map = draw(22 * width);
    const image = (key: number, i: number) =>
      [Math.floor(values[key] / 10), values[key] % 10]
        .flatMap(digitFeatures)
        .reduce((sum, feature, f) => sum + feature * map[f * width + i], 3);
    expect(readableShare(states(width, image), values, NUMBERS)).toBeGreaterThan(0.99);
  });

  test('is nearly all where states tell which word a key stands for, and nothing where they hold another', () => {
    const map = draw(WORDS.glosses.count * width);
    const words = values.map((value) => value % WORDS.glosses.count);
    const holding = (shift: (key: number) => number) =>
      states(width, (key, i) => map[((words[key] + shift(key)) % WORDS.glosses.count) * width + i]);
    expect(
      readableShare(
        holding(() => 0),
        words,
        WORDS,
      ),
    ).toBeGreaterThan(0.99);
    expect(
      readableShare(
        holding((key) => key % 7),
        words,
        WORDS,
      ),
    ).toBeLessThan(0.2);
  });

  test('is nothing where states tell keys apart and hold no value', () => {
    const spelling = draw(300 * width);
    expect(
      readableShare(
        states(width, (key, i) => spelling[key * width + i]),
        values,
        NUMBERS,
      ),
    ).toBeLessThan(0.05);
    expect(
      readableShare(
        states(width, () => 0),
        values,
        NUMBERS,
      ),
    ).toBeLessThan(0.05);
  });
});

describe('values', () => {
  test('that states hold, mixed by a linear map and a shift, are read of keys that it was not fitted on', () => {
    const map = draw(WIDTH * WIDTH);
    const embedding = (key: number) => integers.subarray(values[key] * WIDTH, (values[key] + 1) * WIDTH);
    const mixed = states(WIDTH, (key, i) =>
      embedding(key).reduce((sum, x, j) => sum + x * map[j * WIDTH + i], 3),
    );
    const { heldOut, composition, error } = readability(mixed, keys, integers, WIDTH);
    expect([heldOut, composition]).toEqual([1, 1]);
    expect(error).toBeLessThan(0.01);
  });

  test('are not read where states tell keys apart and nothing else: composition keys are memorised', () => {
    const spelling = draw(300 * 120);
    const { heldOut, composition, error } = readability(
      states(120, (key, i) => spelling[key * 120 + i]),
      keys,
      integers,
      WIDTH,
    );
    expect(composition).toBeGreaterThan(0.7);
    expect(heldOut).toBeLessThan(0.05);
    expect(error).toBeGreaterThan(0.8);
  });

  test('are guessed by their mean where states hold nothing, even of a single composition key', () => {
    const nothing = states(WIDTH, () => 0);
    for (const composed of [1, 2, 100]) {
      const { heldOut, error } = readability(nothing, { values, composed }, integers, WIDTH);
      expect(heldOut).toBeLessThan(0.1);
      expect(error).toBeGreaterThan(0.9);
    }
  });
});
