/**
 * The twenty operations of the code world. Each takes a list of four digits to another one, so programs are chains of
 * operations and every program can be run on every list.
 */

/** The digits of a list. */
export const LIST_LENGTH = 4;
const DIGITS = 10;

type List = readonly number[];

interface Operation {
  /** The words that describe it in English. */
  readonly phrase: readonly string[];
  readonly apply: (list: List) => List;
}

const define = (phrase: string, apply: Operation['apply']): Operation => ({
  phrase: phrase.split(' '),
  apply,
});

const ascending = (list: List) => [...list].sort((a, b) => a - b);
const repeated = (digit: number) => Array.from({ length: LIST_LENGTH }, () => digit);

/** The operations; the world knows them by their place in this list. */
export const OPERATIONS: readonly Operation[] = [
  define('reverse', (list) => [...list].reverse()),
  define('rotate left', ([first, ...rest]) => [...rest, first]),
  define('rotate right', (list) => [list[3], ...list.slice(0, 3)]),
  define('sort up', ascending),
  define('sort down', (list) => ascending(list).reverse()),
  define('swap ends', ([a, b, c, d]) => [d, b, c, a]),
  define('swap halves', ([a, b, c, d]) => [c, d, a, b]),
  define('add one', (list) => list.map((digit) => (digit + 1) % DIGITS)),
  define('subtract one', (list) => list.map((digit) => (digit + DIGITS - 1) % DIGITS)),
  define('double', (list) => list.map((digit) => (2 * digit) % DIGITS)),
  define('negate', (list) => list.map((digit) => DIGITS - 1 - digit)),
  define('halve', (list) => list.map((digit) => Math.floor(digit / 2))),
  define('clear first', ([_, ...rest]) => [0, ...rest]),
  define('clear last', (list) => [...list.slice(0, 3), 0]),
  define('copy first', ([first]) => repeated(first)),
  define('copy last', (list) => repeated(list[3])),
  define('keep evens', (list) => list.map((digit) => (digit % 2 === 0 ? digit : 0))),
  define('keep odds', (list) => list.map((digit) => (digit % 2 === 1 ? digit : 0))),
  define('cap five', (list) => list.map((digit) => Math.min(digit, 5))),
  define('mirror', ([a, b]) => [a, b, b, a]),
];

/** Returns the list after each of the operations, in the order in which they are carried out. */
export function steps(operations: readonly number[], list: List): List[] {
  const lists: List[] = [];
  for (const operation of operations) lists.push(OPERATIONS[operation].apply(lists.at(-1) ?? list));
  return lists;
}

/** The number of lists that there are, and so of the inputs on which two programs can differ. */
const LISTS = DIGITS ** LIST_LENGTH;

/** Returns the list of which a number, written with four digits, consists. */
const listOf = (number: number): List => Array.from(String(number).padStart(LIST_LENGTH, '0'), Number);

/** Returns true if two programs compute the same from every list that there is. */
export function computesTheSame(one: readonly number[], other: readonly number[]): boolean {
  for (let number = 0; number < LISTS; number++) {
    const list = listOf(number);
    const results = [one, other].map((program) => steps(program, list).at(-1) ?? list);
    if (results[0].some((digit, i) => digit !== results[1][i])) return false;
  }
  return true;
}
