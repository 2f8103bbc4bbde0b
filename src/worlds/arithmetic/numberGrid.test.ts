import { expect, test } from 'vitest';
import { FIELD } from '../keyvalue/config.ts';
import { PromptLayout } from './layout.ts';
import { cellOf, GRID_CELLS, gridExpression, gridOrder, OPERATORS } from './numberGrid.ts';
import { formatExpression } from './parse.ts';

test('every sum, and every difference that is no less than 0, has one place in the order', () => {
  const order = gridOrder();
  const layout = new PromptLayout(3, FIELD);
  expect(order).toHaveLength(15_050);
  expect(new Set(order).size).toBe(order.length);
  for (const cell of order) {
    expect(cell).toBeLessThan(GRID_CELLS);
    expect(gridExpression(cell, layout).result).toBeGreaterThanOrEqual(0);
  }
  expect(gridOrder()).toEqual(order);
});

test('a cell is that of its operands, and there is one for every pair that is asked', () => {
  const asked = new Set(gridOrder());
  for (const operator of OPERATORS) {
    for (let a = 0; a < 100; a++) {
      for (let b = 0; b < 100; b++) {
        const cell = cellOf(operator, a, b);
        expect(cell === null).toBe(operator === 'difference' && a < b);
        if (cell !== null) expect(asked.has(cell)).toBe(true);
      }
    }
  }
});

test('any part of the order samples the whole grid', () => {
  const part = gridOrder().slice(4000, 6000);
  const tenths = Array.from({ length: 15 }, () => 0);
  for (const cell of part) tenths[Math.floor(cell / 1000)]++;
  expect(Math.min(...tenths.slice(0, 10))).toBeGreaterThan(90);
  expect(part.filter((cell) => cell >= 10_000).length).toBeGreaterThan(550);
});

test.each([
  [712, 2, '7 + 12 ='],
  [712, 3, '7 + 12 ='],
  [19_999, 3, '99 − 99 ='],
  [14_203, 4, '42 − 3 ='],
  [99, 3, '0 + 99 ='],
])('cell %d of a world of %d operands is %s', (cell, operands, text) => {
  const expression = gridExpression(cell, new PromptLayout(operands, FIELD));
  expect(formatExpression(expression)).toBe(text);
  expect(expression.first).toBe(operands - 2);
});
