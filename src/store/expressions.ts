/** Expressions as a visitor meets them: one drawn at random over held-out keys, and the keys that fit what was typed. */
import type { Random } from '../engine/random.ts';
import type { Key } from './state.ts';

/**
 * A random expression over two or more distinct keys, at most `operands`, whose running total never falls
 * below 0.
 * @param keys at least two
 */
export function drawExpression(random: Random, keys: readonly Key[], operands: number): string {
  const count = 2 + random.below(Math.min(operands, keys.length) - 1);
  const drawn = new Set<Key>();
  while (drawn.size < count) drawn.add(keys[random.below(keys.length)]);
  let text = '';
  let total = 0;
  for (const key of drawn) {
    const minus = text !== '' && key.value <= total && random.below(2) === 0;
    total += minus ? -key.value : key.value;
    text += text === '' ? key.text : ` ${minus ? '-' : '+'} ${key.text}`;
  }
  return text;
}

/** The word that ends at a place in a text: where it starts, and its letters. */
export function wordBefore(text: string, caret: number): { start: number; word: string } {
  const word = /[a-z]*$/i.exec(text.slice(0, caret))?.[0] ?? '';
  return { start: caret - word.length, word: word.toLowerCase() };
}

/** The first keys that begin with a word, then those that contain it; none for no word. */
export function suggestKeys(keys: readonly Key[], word: string, most: number): Key[] {
  if (word === '') return [];
  const found = keys.filter(({ text }) => text.includes(word));
  const begins = found.filter(({ text }) => text.startsWith(word));
  const others = found.filter(({ text }) => !text.startsWith(word));
  return [...begins, ...others].slice(0, most);
}
