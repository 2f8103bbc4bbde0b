/** Expressions with other operands in the place of their own: values for keys, letters for numbers. */
import type { Random } from '../../engine/random.ts';
import type { Judged } from '../world.ts';
import { Expression, NUMBER } from './expression.ts';
import { drawText } from './keys.ts';
import { BLANK, SUBSTITUTE, SYMBOLS, TOKEN_TEXT } from './vocabulary.ts';

/** An expression of the same operators and task, whose operands are still to be put in. */
function sameShape({ layout, first, task, signs }: Expression): Expression {
  const copy = new Expression(layout);
  copy.first = first;
  copy.task = task;
  copy.signs.set(signs);
  return copy;
}

/** Copies the operand of a slot from one expression to another. */
function copyOperand(from: Expression, to: Expression, slot: number): void {
  to.keys[slot] = from.keys[slot];
  to.values[slot] = from.values[slot];
  to.fieldAt(slot).set(from.fieldAt(slot));
}

/**
 * The expression with numbers in the place of its keys, and whether they are the right ones in all places. A key
 * of which no number was written stays.
 * @param said the tokens that A writes at the ends of keys, first key first
 */
export function replaceKeys(expression: Expression, said: readonly number[]) {
  const { operands, first, keys, values } = expression;
  const replaced = sameShape(expression);
  const left = [...said];
  let isFaithful = true;
  for (let slot = first; slot < operands; slot++) {
    const token = keys[slot] === NUMBER ? SYMBOLS + values[slot] : (left.shift() ?? BLANK);
    if (token >= SYMBOLS) replaced.setNumber(slot, token - SYMBOLS);
    else copyOperand(expression, replaced, slot);
    isFaithful &&= token === SYMBOLS + values[slot];
  }
  return { example: replaced, isFaithful };
}

/** Judges A's values in the place of the keys; null if a result is asked for, which A does not give there. */
export function judgeReadings(expression: Expression, said: readonly number[]): Judged | null {
  const { task, first, operands, keys, values, signs } = expression;
  if (task !== SUBSTITUTE) return null;
  const left = [...said];
  const parts: string[] = [];
  let correct = true;
  for (let slot = first; slot < operands; slot++) {
    const right = SYMBOLS + values[slot];
    const token = keys[slot] === NUMBER ? right : (left.shift() ?? BLANK);
    correct &&= token === right;
    if (slot > first) parts.push(signs[slot] > 0 ? '+' : '−');
    parts.push(TOKEN_TEXT[token]);
  }
  return { reading: parts.join(' '), correct };
}

/**
 * The expression with random letters in the place of its numbers, without them (`hidden`), and with each number in
 * the place of the last letter (`shown`). Both have the answer of the expression.
 */
export function hideNumbers(expression: Expression, random: Random) {
  const { first, operands, values } = expression;
  const hidden = sameShape(expression);
  const shown = sameShape(expression);
  for (let slot = first; slot < operands; slot++) {
    copyOperand(expression, hidden, slot);
    drawText(hidden.fieldAt(slot), random);
    copyOperand(hidden, shown, slot);
    const field = shown.fieldAt(slot);
    field[field.length - 1] = SYMBOLS + values[slot];
  }
  return { hidden, shown };
}
