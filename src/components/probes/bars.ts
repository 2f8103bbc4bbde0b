/** A figure of shares, one or more for each layer, as data: what the page, a picture or a table of it needs. */
import type { Cell } from '../export/csv.ts';

export interface BarFigure {
  /** From the embeddings up; drawn with the last on top, as layers are stacked. */
  rows: readonly { name: string; shares: readonly number[] }[];
  series: readonly BarSeries[];
  /** A share to compare with. */
  line?: { share: number; name: string };
}

export interface BarSeries {
  name: string;
  look: 'full' | 'outlined';
}

/** The figure as rows of a file: a heading, and every layer. */
export const barRows = ({ rows, series }: BarFigure, layers: string): Cell[][] => [
  [layers, ...series.map(({ name }) => name)],
  ...rows.map(({ name, shares }) => [name, ...shares]),
];
