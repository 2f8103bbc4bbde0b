/** Draws the parts of a random expression; what training batches and evaluation suites have in common. */
import type { Random } from '../../engine/random.ts';
import type { Expression } from './expression.ts';
import { drawText, type Keys } from './keys.ts';
import { INTEGERS } from './vocabulary.ts';

/** Keys `from` … `to`−1 of a world. */
export interface KeyRange {
  readonly from: number;
  readonly to: number;
}

/** All keys of a world. */
export const allKeys = (keys: Keys): KeyRange => ({ from: 0, to: keys.texts.length });
/** Those that the composition is trained on. */
export const compositionKeys = (keys: Keys): KeyRange => ({ from: 0, to: keys.compositionKeys });
/** Those that no batch of the composition contains. */
export const heldOutKeys = (keys: Keys): KeyRange => ({ from: keys.compositionKeys, to: keys.texts.length });

/** Draws how many operands there are (all with probability `full`, else fewer, all counts alike) and the operators. */
export function drawShape(expression: Expression, random: Random, full: number): void {
  const { operands, signs } = expression;
  const fewer = operands > 2 && random.uniform() >= full;
  expression.first = fewer ? 1 + random.below(operands - 2) : 0;
  signs[expression.first] = 1;
  for (let slot = expression.first + 1; slot < operands; slot++) signs[slot] = random.below(2) === 0 ? 1 : -1;
}

/** Makes the operand in this slot a random key of the range. */
export function drawKey(
  expression: Expression,
  slot: number,
  random: Random,
  keys: Keys,
  range: KeyRange,
): void {
  expression.setKey(slot, keys, range.from + random.below(range.to - range.from));
}

/** Makes every operand a random key of the range. */
export function drawKeys(expression: Expression, random: Random, keys: Keys, range: KeyRange): void {
  for (let slot = expression.first; slot < expression.operands; slot++) {
    drawKey(expression, slot, random, keys, range);
  }
}

/** Makes the operand in this slot a random number. */
export function drawNumber(expression: Expression, slot: number, random: Random): void {
  expression.setNumber(slot, random.below(INTEGERS));
}

/** Makes the operand in this slot a random string that is none of the keys; for the total it counts as a random number. */
export function drawUnknown(expression: Expression, slot: number, random: Random, keys: Keys): void {
  drawNumber(expression, slot, random);
  const field = expression.fieldAt(slot);
  let text: string;
  do text = drawText(field, random);
  while (keys.indexOf.has(text));
}

/** Makes every operand a random number. */
export function drawNumbers(expression: Expression, random: Random): void {
  for (let slot = expression.first; slot < expression.operands; slot++) drawNumber(expression, slot, random);
}
