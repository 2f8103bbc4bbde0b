/**
 * The grid of all expressions of two numbers with a natural result: 100 × 100 of a + b, and of a − b those with
 * a ≥ b. A cell is a number: 100·a + b for a + b, and 10,000 more for a − b.
 */
import { Random } from '../../engine/random.ts';
import { Expression } from './expression.ts';
import type { PromptLayout } from './layout.ts';
import { INTEGERS } from './vocabulary.ts';

const SUMS = INTEGERS ** 2;
/** Cells of both operators; those of a − b < 0 are never asked. */
export const GRID_CELLS = 2 * SUMS;
const STREAM = 0x67726964;

export const OPERATORS = ['sum', 'difference'] as const;
export type Operator = (typeof OPERATORS)[number];

/** The cell of a and b; null where a − b falls below 0, which is never asked. */
export function cellOf(operator: Operator, a: number, b: number): number | null {
  if (operator === 'sum') return INTEGERS * a + b;
  return a < b ? null : SUMS + INTEGERS * a + b;
}

/** All cells that can be asked, in a random order that is always the same, so that any part of it samples the grid. */
export function gridOrder(): number[] {
  const random = new Random(0, STREAM);
  const cells: number[] = [];
  for (let cell = 0; cell < GRID_CELLS; cell++) {
    if (cell >= SUMS && cell % INTEGERS > Math.floor((cell - SUMS) / INTEGERS)) continue;
    const at = random.below(cells.length + 1);
    cells.push(cells[at]);
    cells[at] = cell;
  }
  return cells;
}

/** The expression of a cell, in a world with this layout. */
export function gridExpression(cell: number, layout: PromptLayout): Expression {
  const expression = new Expression(layout);
  const last = layout.operands - 1;
  const place = cell % SUMS;
  expression.first = last - 1;
  expression.setNumber(last - 1, Math.floor(place / INTEGERS));
  expression.setNumber(last, place % INTEGERS);
  expression.signs[last] = cell < SUMS ? 1 : -1;
  return expression;
}
