/** What a map of cells holds, in numbers. */
import { CELL, type CellAnswers } from '../../store/lab/cells.ts';
import type { CellFigure, Group } from './figure.ts';

export interface Count {
  right: number;
  asked: number;
  of: number;
}

/** How many of a group's cells there are, were asked, and are right. */
export function countCells(
  standings: Uint8Array,
  { from, to }: Pick<Group, 'from' | 'to'>,
  cellOf: CellFigure['cellOf'],
): Count {
  const count = { right: 0, asked: 0, of: 0 };
  for (let place = from; place < to; place++) {
    const cell = cellOf(place);
    if (cell === null) continue;
    count.of++;
    if (standings[cell] === CELL.right) count.right++;
    if (standings[cell] !== CELL.unknown) count.asked++;
  }
  return count;
}

/** The earliest and the latest step after which a cell was asked; null where none was. */
export function askedAfter({
  standings,
  steps,
}: Pick<CellAnswers, 'standings' | 'steps'>): { first: number; last: number } | null {
  const asked = steps.filter((_, cell) => standings[cell] !== CELL.unknown);
  if (asked.length === 0) return null;
  return asked.reduce(
    ({ first, last }, step) => ({ first: Math.min(first, step), last: Math.max(last, step) }),
    { first: asked[0], last: asked[0] },
  );
}
