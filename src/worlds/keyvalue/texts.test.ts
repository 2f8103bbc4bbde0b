import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Random } from '../../engine/random.ts';
import { suggestEntries } from '../../store/asking/suggestions.ts';
import { keyValue } from './kind.ts';

const { texts } = keyValue;
const { draw: drawExpression, drawReadings: drawValues, wordBefore } = texts;

const keys = Array.from({ length: 40 }, (_, i) => ({
  text: `k${String.fromCharCode(97 + (i % 26))}${i}`,
  value: (i * 37) % 100,
}));
const values = new Map(keys.map(({ text, value }) => [text, value]));

describe('an expression drawn at random', () => {
  it('has two to so many distinct keys, and no total below 0', () => {
    fc.assert(
      fc.property(fc.nat(), fc.integer({ min: 2, max: 6 }), (seed, most) => {
        const parts = drawExpression(new Random(seed), keys, most).split(' ');
        const operands = parts.filter((_, i) => i % 2 === 0);
        expect(operands.length).toBeGreaterThanOrEqual(2);
        expect(operands.length).toBeLessThanOrEqual(most);
        expect(new Set(operands).size).toBe(operands.length);
        let total = 0;
        operands.forEach((operand, i) => {
          const value = values.get(operand) ?? Number.NaN;
          total += parts[2 * i - 1] === '-' ? -value : value;
          expect(total).toBeGreaterThanOrEqual(0);
        });
      }),
    );
  });

  it('is another with another seed', () => {
    const drawn = (seed: number) => drawExpression(new Random(seed), keys, 3);
    expect(new Set([1, 2, 3, 4, 5].map(drawn)).size).toBeGreaterThan(1);
  });
});

describe('keys in an expression that the page proposes', () => {
  const some = ['nip', 'zora', 'eqhphw', 'vkq', 'abcd', 'ta', 'oved', 'mx'].map((text, value) => ({
    text,
    value,
  }));
  const drawn = (draw: (random: Random) => string) =>
    new Set(Array.from({ length: 50 }, (_, seed) => draw(new Random(seed)).match(/[a-z]+/g) ?? []).flat());

  it('are those that one can say', () => {
    expect(drawn((random) => drawExpression(random, some, 3))).toEqual(new Set(['nip', 'zora', 'oved']));
    expect(drawn((random) => drawValues(random, some))).toEqual(new Set(['nip', 'zora', 'oved']));
  });

  it('are any where too few can be said', () => {
    const hard = some.filter(({ text }) => !['zora', 'oved'].includes(text));
    expect(drawn((random) => drawExpression(random, hard, 2)).size).toBe(hard.length);
  });

  it('are asked for their values without a minus', () => {
    for (let seed = 0; seed < 20; seed++) {
      expect(drawValues(new Random(seed), keys)).toMatch(/^[a-z\d]+ \+ [a-z\d]+ >$/);
    }
  });
});

describe('suggestions', () => {
  const some = ['abc', 'xab', 'abd', 'q'].map((text) => ({ text, value: 1 }));

  it('are the keys that begin with the word, then those that contain it', () => {
    expect(suggestEntries(some, 'ab', 5).map(({ text }) => text)).toEqual(['abc', 'abd', 'xab']);
    expect(suggestEntries(some, 'ab', 1).map(({ text }) => text)).toEqual(['abc']);
    expect(suggestEntries(some, '', 5)).toEqual([]);
  });

  it('are for the word before the caret', () => {
    expect(wordBefore('abc + De', 8)).toEqual({ start: 6, word: 'de' });
    expect(wordBefore('abc + de', 2)).toEqual({ start: 0, word: 'ab' });
    expect(wordBefore('abc + ', 6)).toEqual({ start: 6, word: '' });
    expect(wordBefore('abc＋ｄ\u200bＥ', 7)).toEqual({ start: 4, word: 'de' });
  });
});

it('the keys of an expression are found, and give way to their numbers', () => {
  const some = [
    { text: 'nip', value: 57 },
    { text: 'zora', value: 79 },
    { text: 'nipo', value: 3 },
  ];
  const valued = (text: string) => texts.inValues(text, texts.entriesIn(text, some));
  expect(texts.entriesIn('nipo + 4 − nip =', some)).toEqual([some[2], some[0]]);
  expect(texts.entriesIn('ＮＩＰ＋zora', some)).toEqual([some[0], some[1]]);
  expect([texts.asksForReadings('nip + zora ＞ '), texts.hasWords('ｎ')]).toEqual([true, true]);
  expect(valued('nipo + 4 − nip =')).toBe('3 + 4 − 57');
  expect(valued('nip + zora >')).toBe('57 + 79');
  expect(texts.valuesIn('57 + 79 − 3')).toEqual(['57', '79', '3']);
});
