/** Expressions as a visitor meets them: one drawn at random over held-out keys, and the keys that fit what was typed. */
import type { Random } from '../../engine/random.ts';
import type { Key } from '../lab/state.ts';

/** Three to five letters in which consonants and vowels take turns, as in `nip` and `zora`; q and x are hard to say. */
const SAYABLE = /^(?=.{3,5}$)[aeiou]?(?:[b-df-hj-npr-tvwyz][aeiou])*[b-df-hj-npr-tvwyz]?$/;

/** Whether a person can say a key, and so remember it. */
const isSayable = ({ text }: Key) => SAYABLE.test(text);

/** So many distinct random keys; keys that one can say, as long as there are enough of them. */
function drawKeys(random: Random, keys: readonly Key[], count: number): Key[] {
  const sayable = keys.filter(isSayable);
  const among = sayable.length < count ? keys : sayable;
  const drawn = new Set<Key>();
  while (drawn.size < count) drawn.add(among[random.below(among.length)]);
  return [...drawn];
}

/**
 * A random expression over two or more distinct keys, at most `operands`, whose running total never falls
 * below 0.
 * @param keys at least two
 */
export function drawExpression(random: Random, keys: readonly Key[], operands: number): string {
  const count = 2 + random.below(Math.min(operands, keys.length) - 1);
  let text = '';
  let total = 0;
  for (const key of drawKeys(random, keys, count)) {
    const minus = text !== '' && key.value <= total && random.below(2) === 0;
    total += minus ? -key.value : key.value;
    text += text === '' ? key.text : ` ${minus ? '-' : '+'} ${key.text}`;
  }
  return text;
}

/**
 * Asks what two distinct random keys stand for.
 * @param keys at least two
 */
export function drawValues(random: Random, keys: readonly Key[]): string {
  const [first, second] = drawKeys(random, keys, 2);
  return `${first.text} + ${second.text} >`;
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
