import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Random } from '../../engine/random.ts';
import { code, makeCodeWorld } from './kind.ts';
import { texts } from './texts.ts';

const world = makeCodeWorld(code.presets.small.world);
const { entries } = world;
const keys = entries.texts.map((text, i) => ({
  text,
  value: entries.values[i],
  group: entries.groups?.[i] ?? 0,
}));
const heldOut = keys.slice(entries.composed);
const [name] = keys;

const parsed = (text: string) => {
  const found = world.parse(text);
  if (!found.ok) throw new Error(`${text}: ${found.problem} ${found.detail}`);
  return found.example.question;
};

test('what is proposed is understood, and asks what it should', () => {
  fc.assert(
    fc.property(fc.nat(2 ** 31 - 1), (seed) => {
      const random = new Random(seed);
      const drawn = texts.draw(random, heldOut, 3);
      expect(parsed(drawn)).toMatchObject({ task: 'run', language: { kind: 'library' } });
      const inIt = texts.entriesIn(drawn, keys);
      expect(inIt.every(({ text }) => heldOut.some((key) => key.text === text))).toBe(true);
      expect(new Set(inIt.map(({ group }) => group)).size).toBe(1);
      const readings = texts.drawReadings(random, keys);
      expect(parsed(readings)).toMatchObject({ task: 'describe', language: { kind: 'library' } });
      expect(texts.asksForReadings(readings)).toBe(true);
      const known = texts.drawForAnchor(random);
      expect(parsed(known)).toMatchObject({ task: 'run', language: { kind: 'core' } });
      expect([texts.hasWords(drawn), texts.hasWords(known)]).toEqual([true, false]);
      expect(texts.asksForReadings(drawn)).toBe(false);
    }),
    { numRuns: 200 },
  );
});

test('a program in values has B’s calls in the place of names', () => {
  const text = `${name.text}([7, 0, 5, 3])`;
  const call = texts.glossOf(name.value).replace(' ', '_');
  expect(texts.inValues(`abc: ${text}`, [name])).toBe(`${call}([7, 0, 5, 3])`);
  expect(texts.withoutSign(`${text} =`)).toBe(text);
});

test('the values in a description are its steps, and letters are parts of entries', () => {
  expect(texts.valuesIn('add one then reverse')).toEqual(['add one', 'reverse']);
  expect([texts.isOfEntry('a'), texts.isOfEntry('7'), texts.isOfEntry('py.reverse')]).toEqual([
    true,
    false,
    false,
  ]);
});

test('the beginning of a name before the caret is found', () => {
  expect(texts.wordBefore('add_one(re', 10)).toEqual({ start: 8, word: 're' });
  expect(texts.wordBefore('x | ', 4)).toEqual({ start: 4, word: '' });
});
