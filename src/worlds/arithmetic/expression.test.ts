import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { FIELD } from '../keyvalue/config.ts';
import { answerLength, answerToken, answerTokens, readAnswer } from './answer.ts';
import { Expression } from './expression.ts';
import { PromptLayout } from './layout.ts';
import { BLANK, COMPUTE, SUBSTITUTE, SYMBOLS, TOKEN_TEXT, VOCABULARY } from './vocabulary.ts';

const make = (operands: number, numbers: number[], signs: number[]): Expression => {
  const expression = new Expression(new PromptLayout(operands, FIELD));
  expression.first = operands - numbers.length;
  for (const [i, number] of numbers.entries()) {
    expression.setNumber(expression.first + i, number);
    expression.signs[expression.first + i] = i === 0 ? 1 : signs[i];
  }
  return expression;
};

/** Any expression of numbers over 2–6 slots, operators as drawn. */
const anyExpression = fc
  .integer({ min: 2, max: 6 })
  .chain((operands) =>
    fc.tuple(fc.constant(operands), fc.array(fc.nat(99), { minLength: 2, maxLength: operands })),
  )
  .chain(([operands, numbers]) =>
    fc
      .array(fc.constantFrom(1, -1), { minLength: numbers.length, maxLength: numbers.length })
      .map((signs) => make(operands, numbers, signs)),
  );

const totals = (expression: Expression) =>
  Array.from({ length: expression.operands - expression.first }, (_, i) =>
    expression.totalThrough(expression.first + i),
  );

test('a vocabulary of 131 tokens, each with its own text', () => {
  expect(VOCABULARY).toBe(131);
  expect(new Set(TOKEN_TEXT).size).toBe(131);
  expect([0, 1, 26, 27, 28, 29, 30, 31, 130].map((token) => TOKEN_TEXT[token])).toEqual([
    '.',
    'a',
    'z',
    '+',
    '−',
    '=',
    '>',
    '0',
    '99',
  ]);
});

test('three operands take 21 columns of prompt and 27 in all', () => {
  const { promptColumns, sequenceColumns } = new PromptLayout(3, FIELD);
  expect([promptColumns, sequenceColumns]).toEqual([21, 27]);
  const answers = [2, 3, 4, 5, 6].map((operands) => new PromptLayout(operands, FIELD).answerColumns);
  expect(answers).toEqual([6, 6, 7, 9, 11]);
});

describe('natural numbers', () => {
  test('every running total and the result become natural', () => {
    fc.assert(
      fc.property(anyExpression, (expression) => {
        expression.keepNatural();
        expect(Math.min(...totals(expression))).toBeGreaterThanOrEqual(0);
      }),
    );
  });

  test('what is natural already stays as it is', () => {
    fc.assert(
      fc.property(anyExpression, (expression) => {
        fc.pre(Math.min(...totals(expression)) >= 0);
        const before = [...expression.signs];
        expression.keepNatural();
        expect([...expression.signs]).toEqual(before);
      }),
    );
  });

  test.each([
    [
      [5, 9],
      [1, -1],
      [1, 1],
    ],
    [
      [9, 5],
      [1, -1],
      [1, -1],
    ],
    [
      [10, 20, 15],
      [1, -1, 1],
      [1, 1, 1],
    ],
    [
      [10, 5, 15],
      [1, -1, -1],
      [1, -1, 1],
    ],
    [
      [10, 40, 15],
      [1, -1, -1],
      [1, 1, 1],
    ],
    [
      [10, 40, 60],
      [1, 1, -1],
      [1, 1, 1],
    ],
    [
      [50, 20, 30, 99],
      [1, -1, -1, 1],
      [1, -1, -1, 1],
    ],
    [
      [50, 20, 40, 99],
      [1, -1, -1, 1],
      [1, -1, 1, 1],
    ],
    [
      [50, 20, 10, 30],
      [1, -1, -1, -1],
      [1, -1, -1, 1],
    ],
  ])('%j with signs %j gets signs %j', (numbers, signs, expected) => {
    const expression = make(4, numbers, signs);
    expression.keepNatural();
    expect([...expression.signs.subarray(expression.first)]).toEqual(expected);
  });
});

describe('answers', () => {
  test('after = come running total and result, digit by digit, units first', () => {
    const expression = make(3, [47, 61, 9], [1, 1, -1]);
    expect(answerTokens(expression)).toEqual([8, 9, 0, 9, 1, 0].map((digit) => SYMBOLS + digit));
    expect(readAnswer(COMPUTE, answerTokens(expression))).toBe('99');
  });

  test('after > come values and operators, without blanks for absent operands', () => {
    const three = make(3, [47, 61, 9], [1, 1, -1]);
    const two = make(3, [61, 9], [1, -1]);
    three.task = SUBSTITUTE;
    two.task = SUBSTITUTE;
    expect(readAnswer(SUBSTITUTE, answerTokens(three))).toBe('47 + 61 − 9');
    expect(readAnswer(SUBSTITUTE, answerTokens(two))).toBe('61 − 9');
    expect(answerLength(two)).toBe(3);
  });

  test('right answers read back as the result or the expression, and fit their columns', () => {
    fc.assert(
      fc.property(anyExpression, fc.constantFrom(COMPUTE, SUBSTITUTE), (expression, task) => {
        expression.keepNatural();
        expression.task = task;
        const tokens = answerTokens(expression);
        const reading = readAnswer(task, tokens) ?? '';
        const result = reading
          .replaceAll('− ', '-')
          .replaceAll('+ ', '')
          .split(' ')
          .reduce((sum, term) => sum + Number(term), 0);
        expect(result).toBe(expression.result);
        expect(tokens.length).toBeLessThanOrEqual(expression.layout.answerColumns);
        expect(tokens).toEqual(tokens.map((_, i) => answerToken(expression, i)));
      }),
    );
  });

  test('nonsense has no reading', () => {
    expect(readAnswer(COMPUTE, [])).toBeNull();
    expect(readAnswer(SUBSTITUTE, [])).toBeNull();
    expect(readAnswer(COMPUTE, Array(6).fill(BLANK))).toBeNull();
    expect(readAnswer(COMPUTE, Array(6).fill(SYMBOLS + 10))).toBeNull();
    expect(readAnswer(COMPUTE, Array(5).fill(SYMBOLS))).toBeNull();
    expect(readAnswer(SUBSTITUTE, Array(5).fill(SYMBOLS))).toBeNull();
  });
});
