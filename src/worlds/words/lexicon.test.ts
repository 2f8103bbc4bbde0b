import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Random } from '../../engine/random.ts';
import { lexiconOf, SHAPE } from './words.fixture.ts';

const anySeed = fc.nat(2 ** 31 - 1);

test('no two words are alike, and names and words have the lengths that they may have', () => {
  fc.assert(
    fc.property(anySeed, (seed) => {
      const { groups } = lexiconOf(seed);
      const names = groups.map(({ name }) => name.text);
      const words = groups.flatMap((group) => group.words.map(({ text }) => text));
      expect(new Set([...names, ...words]).size).toBe(5 + 5 * 11);
      for (const name of names) expect(name).toMatch(/^[a-z]{3,4}$/);
      for (const word of words) expect(word).toMatch(/^[a-z]{2,4}$/);
    }),
    { numRuns: 20 },
  );
});

test('a fifth of each group is trained on, each concept in one group, and the common concept in all', () => {
  fc.assert(
    fc.property(anySeed, (seed) => {
      const { groups, composed } = lexiconOf(seed);
      const trained = groups.flatMap((group) => group.trained.filter((concept) => concept !== 10));
      expect(trained.toSorted((a, b) => a - b)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
      for (const group of groups) {
        expect(group.trained.length).toBe(3);
        expect([...group.trained, ...group.held].toSorted((a, b) => a - b)).toEqual([
          0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 10,
        ]);
      }
      expect(composed).toBe(15);
    }),
    { numRuns: 20 },
  );
});

test('a larger share trains on about so many words of each group', () => {
  const categories = [Array.from({ length: 50 }, (_, concept) => concept)];
  for (const share of [0.1, 0.4, 0.5, 0.8]) {
    const { composed, texts } = lexiconOf(3, { ...SHAPE, categories, share, common: [] });
    expect(Math.abs(composed / texts.length - share)).toBeLessThan(0.08);
  }
});

test('entries that are trained on come first, and words know their entries and what they mean', () => {
  const { groups, texts, values, groupOf, composed } = lexiconOf(1);
  groups.forEach(({ words, trained, held }, place) => {
    words.forEach(({ entry, text, gloss }, concept) => {
      if (entry === null) throw new Error(`${text} is no entry`);
      expect([texts[entry], values[entry], groupOf[entry]]).toEqual([text, concept, place]);
      expect(gloss).toBe(SHAPE.glosses + concept);
      expect(entry < composed).toBe(trained.includes(concept));
      expect(trained.includes(concept) || held.includes(concept)).toBe(true);
    });
  });
});

test('a trained word is the group’s own where the composition is trained on it, and else another group’s', () => {
  const lexicon = lexiconOf(2);
  const random = new Random(5);
  for (const concept of lexicon.trainedConcepts) {
    lexicon.groups.forEach(({ words, trained }, group) => {
      const { entry, text } = lexicon.trainedWord(random, group, concept);
      expect(entry).toBeLessThan(lexicon.composed);
      expect(text === words[concept].text).toBe(trained.includes(concept));
    });
  }
});

test('two parts share the groups, and other words are none of these', () => {
  const lexicon = lexiconOf(4);
  const [first, second] = [lexicon.everySecond(0), lexicon.everySecond(1)];
  expect(first.groups.map(({ number }) => number)).toEqual([0, 2, 4]);
  expect([...first.texts, ...second.texts].toSorted()).toEqual(lexicon.texts.toSorted());
  expect(second.groups.map(({ name }) => name.gloss)).toEqual([SHAPE.nameGlosses + 1, SHAPE.nameGlosses + 3]);
  const others = lexicon.others(new Random(1));
  expect(others.texts.filter((text) => lexicon.texts.includes(text))).toEqual([]);
});
