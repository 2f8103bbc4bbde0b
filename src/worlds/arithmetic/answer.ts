/**
 * The answers that models write after the prompt. After `=`: six digits, column by column and units first, the running
 * total P before the result R: P.u R.u P.t R.t P.h R.h (each column can be added from what is already written). After
 * `>`: values and operators in turn, without blanks for absent operands.
 */
import type { Expression } from './expression.ts';
import { DIGITS } from './layout.ts';
import { COMPUTE, MINUS, PLUS, SYMBOLS, type Task, TOKEN_TEXT } from './vocabulary.ts';

const POWERS = [1, 10, 100];

/** Number of tokens of the right answer. */
export const answerLength = ({ task, operands, first }: Expression): number =>
  task === COMPUTE ? DIGITS : 2 * (operands - first) - 1;

/** The right answer's token number `index`, from 0. */
export function answerToken(expression: Expression, index: number): number {
  const place = index >> 1;
  const even = index % 2 === 0;
  if (expression.task === COMPUTE) {
    const number = even ? expression.runningTotal : expression.result;
    return SYMBOLS + (Math.floor(number / POWERS[place]) % 10);
  }
  const slot = expression.first + place;
  if (even) return SYMBOLS + expression.values[slot];
  return expression.signs[slot + 1] === 1 ? PLUS : MINUS;
}

/** All tokens of the right answer. */
export const answerTokens = (expression: Expression): number[] =>
  Array.from({ length: answerLength(expression) }, (_, index) => answerToken(expression, index));

/**
 * Returns the meaning of an answer for a person: a number after `=`, values and operators after `>` (`47 + 61 − 9`);
 * null if the tokens mean nothing.
 */
export function readAnswer(task: Task, tokens: readonly number[]): string | null {
  if (task === COMPUTE) {
    const digits = tokens.map((token) => token - SYMBOLS);
    if (digits.length !== DIGITS || digits.some((digit) => digit < 0 || digit > 9)) return null;
    return String(digits[1] + 10 * digits[3] + 100 * digits[5]);
  }
  const alternates = tokens.every((token, i) =>
    i % 2 === 0 ? token >= SYMBOLS : token === PLUS || token === MINUS,
  );
  if (tokens.length % 2 === 0 || !alternates) return null;
  return tokens.map((token) => TOKEN_TEXT[token]).join(' ');
}
