/** Shares as bars, as data: all that the page, a picture or a file of numbers needs of such a figure. */
import type { Phase } from '../../worlds/phases.ts';
import type { Cell } from '../export/csv.ts';

export interface Bar {
  share: number;
  /** Half its 95 % interval, if it is the mean of several. */
  margin?: number | null;
}

export interface BarRow {
  name: string;
  /** The model in whose colour its bars are drawn; without one it is that of the figure. */
  phase?: Phase;
  /** A bar for each series; null if nothing was measured. */
  bars: readonly (Bar | null)[];
}

export interface BarFigure {
  /** The rows from top to bottom. */
  rows: readonly BarRow[];
  series: readonly BarSeries[];
  /** A share to compare with. */
  line?: { share: number; name: string };
}

export interface BarSeries {
  name: string;
  look: 'full' | 'outlined';
}

/** Returns the ends of a bar's interval, within 0 and 1; null if it is too short to be seen. */
export function intervalOf({ share, margin }: Bar): { from: number; to: number } | null {
  if (!margin) return null;
  return { from: Math.max(0, share - margin), to: Math.min(1, share + margin) };
}

/**
 * Returns the figure as rows of a file: a heading, then a row for each of its own, with intervals if there are some.
 */
export function barRows({ rows, series }: BarFigure, what: string): Cell[][] {
  const hasMargin = series.map((_, i) => rows.some(({ bars }) => bars[i]?.margin !== undefined));
  const heading = series.flatMap(({ name }, i) => (hasMargin[i] ? [name, `± ${name}`] : [name]));
  const cells = (bar: Bar | null, i: number) => [
    bar?.share ?? null,
    ...(hasMargin[i] ? [bar?.margin ?? null] : []),
  ];
  return [[what, ...heading], ...rows.map(({ name, bars }) => [name, ...bars.flatMap(cells)])];
}
