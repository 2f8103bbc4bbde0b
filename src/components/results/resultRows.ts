/** Tables of results as rows of a file: every figure with its interval and its number of seeds. */
import { measuredIn } from '../../results/measures.ts';
import type { RunRecord } from '../../results/record.ts';
import { meanOf } from '../../results/statistics.ts';
import type { Cell } from '../export/csv.ts';
import type { FigureColumn } from './Figures.tsx';

export interface ResultRow {
  name: string;
  records: readonly RunRecord[];
  /** The columns that are measured for it; perhaps not all of the table's. */
  columns: readonly FigureColumn[];
  /** The cells behind the figures. */
  behind?: readonly Cell[];
}

interface Headings {
  /** The name of the rows. */
  what: string;
  columns: readonly Pick<FigureColumn, 'key' | 'label'>[];
  seeds: string;
  behind?: readonly string[];
}

/**
 * Returns a heading, and the rows: shares from 0 to 1, each with half its 95 % interval; null if nothing was measured.
 */
export function resultRows(
  { what, columns, seeds, behind = [] }: Headings,
  rows: readonly ResultRow[],
): Cell[][] {
  const heading = [what, ...columns.flatMap(({ label }) => [label, `± ${label}`]), seeds, ...behind];
  const body = rows.map((row) => {
    const figures = columns.flatMap(({ key }) => {
      const column = row.columns.find((each) => each.key === key);
      const shares = column ? measuredIn(row.records, column.measure).map(({ share }) => share) : [];
      const found = meanOf(shares);
      return [found?.mean ?? null, found?.margin ?? null];
    });
    return [row.name, ...figures, row.records.length, ...(row.behind ?? [])];
  });
  return [heading, ...body];
}
