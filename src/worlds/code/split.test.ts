import fc from 'fast-check';
import { expect, test } from 'vitest';
import { drawLibraries, ENGLISH_WORDS, LIBRARIES } from './languages.ts';
import { OPERATIONS } from './operations.ts';
import { NAMES, splitNames } from './split.ts';

const anySeed = fc.nat(2 ** 31 - 1);

test('every name is in the split once, composed or held out', () => {
  fc.assert(
    fc.property(fc.double({ min: 0.03, max: 0.9, noNaN: true }), anySeed, (share, seed) => {
      const { names, composed, trained, heldOut } = splitNames(share, seed);
      expect(composed).toBe(Math.round(share * NAMES));
      expect(new Set(names.map(({ library, operation }) => `${library} ${operation}`)).size).toBe(NAMES);
      expect(trained.flat()).toHaveLength(composed);
      for (let library = 0; library < LIBRARIES; library++) {
        const all = [...trained[library], ...heldOut[library]].sort((a, b) => a - b);
        expect(all).toEqual(OPERATIONS.map((_, operation) => operation));
      }
    }),
  );
});

test('of a fifth of the names every operation has one, and every library four', () => {
  fc.assert(
    fc.property(anySeed, (seed) => {
      const { trained, lenders } = splitNames(0.2, seed);
      expect(trained.map(({ length }) => length)).toEqual([4, 4, 4, 4, 4]);
      expect(lenders.every(({ length }) => length === 1)).toBe(true);
    }),
  );
});

test('which names are held out depends on the seed', () => {
  expect(splitNames(0.2, 1)).toEqual(splitNames(0.2, 1));
  expect(splitNames(0.2, 1)).not.toEqual(splitNames(0.2, 2));
});

test('libraries have different words, and none that means something already', () => {
  fc.assert(
    fc.property(anySeed, (seed) => {
      const words = [...drawLibraries(seed), ...drawLibraries(seed, true)].flatMap(({ name, calls }) => [
        name,
        ...calls,
      ]);
      expect(new Set(words).size).toBe(2 * (LIBRARIES + NAMES));
      expect(words.every((word) => /^[a-z]{2,4}$/.test(word))).toBe(true);
      expect(words.filter((word) => [...ENGLISH_WORDS, 'then', 'py', 'sh', 'of'].includes(word))).toEqual([]);
    }),
    { numRuns: 50 },
  );
});
