/** The content of a map of cells, in numbers. */
import { CELL, type CellAnswers } from '../../store/lab/cells.ts';
import type { CellFigure, Group } from './figure.ts';

/** Returns how many of a group's cells there are, were asked, and are right. */
export function countCells(
  standings: Uint8Array,
  { from, to }: Pick<Group, 'from' | 'to'>,
  cellOf: CellFigure['cellOf'],
) {
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
export function askedAfter({ standings, steps }: Pick<CellAnswers, 'standings' | 'steps'>) {
  const asked = steps.filter((_, cell) => standings[cell] !== CELL.unknown).sort();
  return asked.length === 0 ? null : { first: asked[0], last: asked[asked.length - 1] };
}
