import type { ReactNode } from 'react';
import { measuredIn } from '../../results/measures.ts';
import type { RunRecord } from '../../results/record.ts';
import { meanOf } from '../../results/statistics.ts';
import { FigureMenu } from '../export/FigureMenu.tsx';
import type { Cell } from '../export/save.ts';
import type { FigureColumn } from './Figures.tsx';
import styles from './ResultTable.module.css';

/** Tables of results as rows of a file: every figure with its interval, and of how many seeds it is. */
export interface ResultRow {
  name: string;
  records: readonly RunRecord[];
  /** The figures that are measured of it; of the table's columns perhaps not all. */
  columns: readonly FigureColumn[];
  /** The cells behind the figures. */
  behind?: readonly Cell[];
}

interface Headings {
  /** The heading of the rows' names. */
  what: string;
  columns: readonly Pick<FigureColumn, 'key' | 'label'>[];
  seeds: string;
  behind?: readonly string[];
}

/** A heading, and the rows: shares from 0 to 1, each with half its 95 % interval; null where nothing was measured. */
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

interface Props {
  title: string;
  /** The name of its file, without the ending. */
  fileName: string;
  rows: () => readonly (readonly Cell[])[];
  /** The heading above it. */
  heading?: ReactNode;
  isWide?: boolean;
  /** The table's head and body. */
  children: ReactNode;
}

/** A table of results with its heading and its menu; it scrolls if it is wider than the page. */
export function ResultTable({ title, fileName, rows, heading, isWide = true, children }: Props) {
  return (
    <div className="stack-3">
      <header className="apart gap-3">
        <div>{heading}</div>
        <FigureMenu of={title} fileName={fileName} rows={rows} />
      </header>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
      <section className={styles.frame} aria-label={title} tabIndex={0}>
        <table className={`${styles.table} ${isWide ? styles.wide : ''}`}>{children}</table>
      </section>
    </div>
  );
}
