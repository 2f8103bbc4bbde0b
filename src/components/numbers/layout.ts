/** Where the cells of the number grid lie: a row for each a, a column for each b, in whole device pixels. */
import { cellOf, type Operator } from '../../worlds/arithmetic/numberGrid.ts';
import { INTEGERS } from '../../worlds/arithmetic/vocabulary.ts';

export const SIGNS: Record<Operator, string> = { sum: '+', difference: '−' };

/** The operands that are named along the edges. */
export const TICKS = [0, 25, 50, 75, INTEGERS - 1];

/** A cell is never wider than this many CSS pixels. */
const WIDEST = 6;

/** The side of a cell in device pixels, gap included. */
export const pitchFor = (width: number, pixel: number): number =>
  Math.max(1, Math.floor(Math.min(width / INTEGERS, WIDEST * pixel)));

/** The operands whose cell lies at a point, in device pixels; null outside of the grid. */
export function operandsAt(pitch: number, x: number, y: number): { a: number; b: number } | null {
  const [a, b] = [Math.floor(y / pitch), Math.floor(x / pitch)];
  return a >= 0 && b >= 0 && a < INTEGERS && b < INTEGERS ? { a, b } : null;
}

/** How many cells of an operator can be asked, were asked, and were answered right. */
export function countCells(cells: Uint8Array, operator: Operator, right: number, unknown: number) {
  const count = { of: 0, asked: 0, right: 0 };
  for (let a = 0; a < INTEGERS; a++) {
    for (let b = 0; b < INTEGERS; b++) {
      const cell = cellOf(operator, a, b);
      if (cell === null) continue;
      count.of++;
      if (cells[cell] !== unknown) count.asked++;
      if (cells[cell] === right) count.right++;
    }
  }
  return count;
}
