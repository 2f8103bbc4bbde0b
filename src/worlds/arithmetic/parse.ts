/**
 * Text a person typed ↔ expression. The text is read from left to right and refused at the first thing that
 * can't be understood, so that the person learns of the leftmost mistake.
 */

import { characterName, plainText } from '../plainText.ts';
import type { Parsed } from '../world.ts';
import { Expression } from './expression.ts';
import type { Arithmetic } from './keys.ts';
import { COMPUTE, INTEGERS, SUBSTITUTE, type Task, TOKEN_TEXT } from './vocabulary.ts';

/** The reason why an expression can't be asked. */
export const PROBLEMS = [
  'empty',
  'unknown-key',
  'unknown-character',
  'too-few-operands',
  'too-many-operands',
  'number-out-of-range',
  'misplaced-operator',
  'negative-result',
] as const;
type Problem = (typeof PROBLEMS)[number];

const refuse = (problem: Problem, detail: string): Parsed<Expression> => ({ ok: false, problem, detail });

/** Operands, operators, task signs; any other single character, whole even where it is a surrogate pair. */
const PIECES = /[A-Za-z]+|\d+|[+\-=>]|\S/gu;

/**
 * Understands `abc + 12 - de`: keys and numbers 0…99 with `+` and `-` between them, spaces and capitals at will, `=`
 * (compute, also where there is none) or `>` (substitute) at the end, in characters of whatever keyboard. Every running
 * total has to be a natural number, as the models know no others.
 */
export function parseExpression(text: string, { keys, layout }: Arithmetic): Parsed<Expression> {
  const found: string[] = [];
  const signs: number[] = [1];
  let task: Task = COMPUTE;
  const pieces = plainText(text).match(PIECES) ?? [];
  const tail = pieces.at(-1);
  if (tail === '=' || tail === '>') {
    pieces.pop();
    if (tail === '>') task = SUBSTITUTE;
  }
  if (pieces.length === 0) return refuse('empty', '');
  for (const piece of pieces) {
    const operandExpected = found.length < signs.length;
    if (/^[A-Za-z\d]/.test(piece)) {
      const operand = piece.toLowerCase();
      if (!operandExpected) return refuse('misplaced-operator', `${found.at(-1)} ${operand}`);
      if (/^\d/.test(operand)) {
        if (Number(operand) >= INTEGERS) return refuse('number-out-of-range', operand);
      } else if (!keys.indexOf.has(operand)) return refuse('unknown-key', operand);
      if (found.length === layout.operands) return refuse('too-many-operands', operand);
      found.push(operand);
    } else if (piece === '+' || piece === '-') {
      if (operandExpected) return refuse('misplaced-operator', piece);
      signs.push(piece === '+' ? 1 : -1);
    } else if (piece === '=' || piece === '>') return refuse('misplaced-operator', piece);
    else return refuse('unknown-character', characterName(piece));
  }
  if (found.length < signs.length) return refuse('misplaced-operator', pieces[pieces.length - 1]);
  if (found.length < 2) return refuse('too-few-operands', found[0]);
  return assemble(found, signs, task, { keys, layout });
}

/** Puts operands and the signs before them into an expression, as long as its totals stay natural. */
function assemble(
  found: string[],
  signs: number[],
  task: Task,
  { keys, layout }: Pick<Arithmetic, 'keys' | 'layout'>,
): Parsed<Expression> {
  const expression = new Expression(layout);
  expression.task = task;
  expression.first = layout.operands - found.length;
  for (const [i, operand] of found.entries()) {
    const slot = expression.first + i;
    const key = keys.indexOf.get(operand);
    if (key === undefined) expression.setNumber(slot, Number(operand));
    else expression.setKey(slot, keys, key);
    expression.signs[slot] = signs[i];
    if (expression.totalThrough(slot) < 0) {
      return refuse('negative-result', formatOperands(expression, slot));
    }
  }
  return { ok: true, example: expression };
}

/** The operands up to this slot, with the operators between them. */
function formatOperands(expression: Expression, last: number): string {
  const { first, signs } = expression;
  let text = '';
  for (let slot = first; slot <= last; slot++) {
    if (slot > first) text += signs[slot] === 1 ? ' + ' : ' − ';
    for (const token of expression.fieldAt(slot)) {
      if (token > 0) text += TOKEN_TEXT[token];
    }
  }
  return text;
}

/** The canonical text of an expression with its task, `abc + 12 − de =`; `parseExpression` understands it. */
export const formatExpression = (expression: Expression): string =>
  `${formatOperands(expression, expression.operands - 1)} ${TOKEN_TEXT[expression.task]}`;
