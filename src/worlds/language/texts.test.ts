import { expect, test } from 'vitest';
import { Random } from '../../engine/random.ts';
import { understood, world } from './language.fixture.ts';
import { sentenceTexts as texts } from './texts.ts';

const entries = world.entries.texts.map((text, i) => ({ text, value: world.entries.values[i] }));
const heldOut = entries.slice(world.entries.composed);

test('what the page proposes is understood, and asks for what it should', () => {
  const random = new Random(2);
  for (let i = 0; i < 200; i++) {
    const drawn = texts.draw(random, heldOut, 3);
    expect(understood(drawn)).toMatch(/^[a-z]{3,5} .* >$/);
    expect(understood(drawn).endsWith(drawn)).toBe(true);
    expect(texts.entriesIn(drawn, heldOut).length).toBe(drawn.split(' ').length - 1);
    const readings = texts.drawReadings(random, entries);
    expect(understood(readings)).toMatch(/ =$/);
    expect(texts.asksForReadings(readings)).toBe(true);
    expect(texts.asksForReadings(drawn)).toBe(false);
    const known = texts.drawForAnchor(random);
    expect(understood(known)).toBe(known);
    expect([texts.hasWords(known), texts.hasWords(drawn)]).toEqual([false, true]);
  }
});

test('a sentence is shown in English words, in its own order', () => {
  const { words, name } = world.lexicon.groups[0];
  const text = `${name.text} ${words[5].text} ${words[40].text} ${words[4].text} >`;
  expect(texts.inValues(text, texts.entriesIn(text, entries))).toBe('dog see cat');
  expect(texts.withoutSign(text)).toBe(text.slice(0, -2));
  expect(texts.glossOf(4)).toBe('cat');
});

test('the word before the caret is found', () => {
  expect(texts.wordBefore('ynbi kx hx', 10)).toEqual({ start: 8, word: 'hx' });
  expect(texts.wordBefore('ynbi ', 5)).toEqual({ start: 5, word: '' });
});
