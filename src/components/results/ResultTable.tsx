import type { ReactNode } from 'react';
import type { Cell } from '../export/csv.ts';
import { FigureMenu } from '../export/FigureMenu.tsx';
import styles from './ResultTable.module.css';

interface Props {
  title: string;
  /** What its file is called, without the ending. */
  fileName: string;
  rows: () => readonly (readonly Cell[])[];
  /** What stands above it. */
  heading?: ReactNode;
  isWide?: boolean;
  /** The table's head and body. */
  children: ReactNode;
}

/** A table of results with its heading and its menu; it scrolls where it is wider than the page. */
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
