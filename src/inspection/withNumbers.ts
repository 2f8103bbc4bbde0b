/** Types what A says of keys into an expression. */
import { Expression, NUMBER } from '../worlds/keyvalue/expression.ts';
import { FIELD } from '../worlds/keyvalue/layout.ts';
import { SYMBOLS } from '../worlds/keyvalue/vocabulary.ts';

/**
 * The expression with numbers in the place of its keys. A key of which no number was said stays.
 * @param said the tokens that A says at the ends of keys, first key first; those of this expression are taken away
 */
export function withNumbers(expression: Expression, said: number[]): Expression {
  const { operands, first, task, keys, fields, values, signs } = expression;
  const typed = new Expression(operands);
  typed.first = first;
  typed.task = task;
  typed.signs.set(signs);
  for (let slot = first; slot < operands; slot++) {
    const token = keys[slot] === NUMBER ? SYMBOLS + values[slot] : (said.shift() ?? 0);
    if (token >= SYMBOLS) {
      typed.setNumber(slot, token - SYMBOLS);
      continue;
    }
    typed.keys[slot] = keys[slot];
    typed.values[slot] = values[slot];
    typed.fields.set(fields.subarray(slot * FIELD, (slot + 1) * FIELD), slot * FIELD);
  }
  return typed;
}
