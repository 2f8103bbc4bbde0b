/** Draws what examples of words are made of. */
import type { Random } from '../../engine/random.ts';
import { BLANK, LETTER, LETTERS } from './layout.ts';

/** Draws one of a list. Throws if there is none. */
export function pick<Item>(random: Random, items: readonly Item[]): Item {
  if (items.length === 0) throw new RangeError('there is nothing to draw from');
  return items[random.below(items.length)];
}

/** The items in a random order. */
export function shuffled<Item>(random: Random, items: readonly Item[]): Item[] {
  const order = [...items];
  for (let i = order.length - 1; i > 0; i--) {
    const j = random.below(i + 1);
    [order[i], order[j]] = [order[j], order[i]];
  }
  return order;
}

/** Draws so many random letters, as tokens. */
export const drawLetters = (random: Random, count: number): number[] =>
  Array.from({ length: count }, () => LETTER + random.below(LETTERS));

/** Draws a number of letters from `shortest` to `longest`, all alike likely. */
export const drawLength = (random: Random, shortest: number, longest: number): number =>
  shortest + random.below(longest - shortest + 1);

const A_CODE = 'a'.charCodeAt(0);

/** Returns the text of letter tokens. */
export const textOfLetters = (letters: readonly number[]): string =>
  String.fromCharCode(...letters.filter((token) => token !== BLANK).map((token) => A_CODE + token - LETTER));

/** Returns the tokens of a text of small letters. */
export const lettersOf = (text: string): number[] =>
  Array.from(text, (letter) => LETTER + letter.charCodeAt(0) - A_CODE);
