/**
 * The 131 tokens of the key–value world, shared by all models: 31 symbols, then the integers 0…99, one token
 * each. The blank fills empty columns; no model ever sees it, but the augmenting model writes it where no key ends.
 */

export const BLANK = 0;
/** Token of the letter a; z is `LETTER + 25`. */
export const LETTER = 1;
export const LETTERS = 26;
export const PLUS = 27;
export const MINUS = 28;
/** `=`: the task token that asks for the result. */
export const COMPUTE = 29;
/** `>`: the task token that asks for the expression with values in place of keys. */
export const SUBSTITUTE = 30;
export type Task = typeof COMPUTE | typeof SUBSTITUTE;

/** Tokens that are no integers; they come first. */
export const SYMBOLS = 31;
/** Integer tokens; `SYMBOLS + n` is the integer n. */
export const INTEGERS = 100;
export const VOCABULARY = SYMBOLS + INTEGERS;

/** Each token as a person reads it. */
export const TOKEN_TEXT: readonly string[] = [
  '.',
  ...'abcdefghijklmnopqrstuvwxyz',
  '+',
  '−',
  '=',
  '>',
  ...Array.from({ length: INTEGERS }, (_, n) => String(n)),
];
