/** The list that a program is applied to, as a person types it. */
import { UNKNOWN_LIST } from './example.ts';
import { LIST_LENGTH } from './operations.ts';
import { Refused } from './refused.ts';

/** A list, or that none is given. */
export type Input = readonly number[] | 'unknown';

/**
 * Reads `x`, or a list as in `[7, 0, 5, 3]`, `7 0 5 3` and `7053`.
 * @throws Refused for anything else
 */
export function readInput(pieces: readonly string[]): Input {
  const text = pieces.join(' ');
  if (text === UNKNOWN_LIST) return 'unknown';
  const inner = withoutBrackets(pieces);
  const foreign = inner.find((piece) => !/^[\d,]/.test(piece));
  if (foreign !== undefined) throw new Refused('not-a-list', foreign);
  const numbers = inner.filter((piece) => piece !== ',');
  // A single number has no commas to separate its digits.
  const digits = inner.length === 1 ? Array.from(numbers.join('')) : numbers;
  const large = digits.find((digit) => digit.length > 1);
  if (large !== undefined) throw new Refused('digit-range', large.slice(0, 12));
  if (digits.length !== LIST_LENGTH) throw new Refused('list-length', String(digits.length));
  return digits.map(Number);
}

function withoutBrackets(pieces: readonly string[]): readonly string[] {
  const opens = pieces[0] === '[';
  const closes = pieces.at(-1) === ']';
  if (opens !== closes) throw new Refused('brackets', '');
  return opens ? pieces.slice(1, -1) : pieces;
}
