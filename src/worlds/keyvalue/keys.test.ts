import fc from 'fast-check';
import { expect, test } from 'vitest';
import { everySecond } from '../arithmetic/keys.ts';
import { TOKEN_TEXT } from '../arithmetic/vocabulary.ts';
import { FIELD } from './config.ts';
import { makeKeys, makeOtherKeys } from './keys.ts';
import { keyValue } from './kind.ts';

const config = keyValue.presets.small.world;

test('keys are distinct, of 2–6 letters, with values 0…99', () => {
  fc.assert(
    fc.property(fc.nat(2 ** 31 - 1), fc.integer({ min: 256, max: 2000 }), (seed, keys) => {
      const { texts, values, indexOf } = makeKeys({ ...config, seed, keys });
      expect(new Set(texts).size).toBe(keys);
      expect(texts.every((text) => /^[a-z]{2,6}$/.test(text))).toBe(true);
      expect(texts.every((text, index) => indexOf.get(text) === index)).toBe(true);
      expect(values.length).toBe(keys);
      expect(values.every((value) => value < 100)).toBe(true);
    }),
    { numRuns: 20 },
  );
});

test('letters spell the keys, right-aligned', () => {
  const { texts, letters } = makeKeys(config);
  for (const [index, text] of texts.entries()) {
    const row = [...letters.subarray(index * FIELD, (index + 1) * FIELD)].map((token) => TOKEN_TEXT[token]);
    expect(row.join('')).toBe(text.padStart(FIELD, '.'));
  }
});

test('all lengths and all values occur about equally often', () => {
  const { texts, values } = makeKeys({ ...config, keys: 5000 });
  for (const length of [3, 4, 5, 6]) {
    const share = texts.filter((text) => text.length === length).length / texts.length;
    expect(share).toBeGreaterThan(0.17);
    expect(share).toBeLessThan(0.25);
  }
  expect(new Set(values).size).toBe(100);
});

test('25,000 keys exist', () => {
  expect(new Set(makeKeys({ ...config, keys: 25_000 }).texts).size).toBe(25_000);
});

test('of many keys the composition keys are as short as the held-out keys', () => {
  const { texts, compositionKeys } = makeKeys({ ...config, keys: 5000 });
  const short = (some: readonly string[]) => some.filter(({ length }) => length === 2).length / some.length;
  expect(short(texts.slice(0, compositionKeys))).toBeCloseTo(short(texts.slice(compositionKeys)), 1);
});

test('the share decides how many keys the composition sees', () => {
  expect(makeKeys(config).compositionKeys).toBe(200);
  expect(makeKeys({ ...config, keys: 256, share: 0.01 }).compositionKeys).toBe(3);
});

test('the same seed gives the same keys, another seed others', () => {
  expect(makeKeys(config)).toEqual(makeKeys(config));
  const others = new Set(makeKeys({ ...config, seed: 1 }).texts);
  expect(makeKeys(config).texts.filter((text) => others.has(text)).length).toBeLessThan(200);
});

test('other keys are none of the world’s own', () => {
  const own = makeKeys(config);
  const other = makeOtherKeys(config, own);
  expect(other.texts).toHaveLength(1000);
  expect(other.texts.filter((text) => own.indexOf.has(text))).toEqual([]);
  expect(makeOtherKeys(config, own)).toEqual(other);
});

test('two halves hold every key once, with its letters and value, and half of the composition keys each', () => {
  fc.assert(
    fc.property(fc.integer({ min: 256, max: 700 }), fc.double({ min: 0.01, max: 0.9 }), (count, share) => {
      const keys = makeKeys({ ...config, keys: count, share });
      const halves = [everySecond(keys, 0), everySecond(keys, 1)];
      keys.texts.forEach((text, index) => {
        const half = halves[index % 2];
        const at = half.indexOf.get(text) ?? -1;
        expect(half.texts[at]).toBe(text);
        expect(half.values[at]).toBe(keys.values[index]);
        const letters = ({ letters }: typeof keys, i: number) => letters.subarray(i * FIELD, (i + 1) * FIELD);
        expect(letters(half, at)).toEqual(letters(keys, index));
        expect(at < half.compositionKeys).toBe(index < keys.compositionKeys);
      });
    }),
    { numRuns: 10 },
  );
});

test('values go from 0 to the highest, whatever the keys', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 99 }), (highest) => {
      const { texts, values } = makeKeys({ ...config, highest });
      expect(texts).toEqual(makeKeys(config).texts);
      expect(Math.max(...values)).toBe(highest);
      expect(Math.min(...values)).toBe(0);
    }),
    { numRuns: 10 },
  );
});
