/** Points of curves side by side: as figures that are read, and as rows of a file. */
import { percentage } from '../../i18n/format.ts';
import type { Point } from '../../results/points.ts';
import type { Mean } from '../../results/statistics.ts';
import type { Cell } from '../export/csv.ts';
import type { ChartSeries } from './PointChart.tsx';

/** Formats a mean with its interval, if it has one: `97.0 ± 1.3`. */
export const inFigures = ({ mean, margin }: Mean): string =>
  margin === null ? percentage(mean) : `${percentage(mean)} ± ${percentage(margin)}`;

/** Returns every position on the axis, in order, with the point that each curve has there. */
export function joined(series: readonly ChartSeries[]): { x: number; points: (Point | undefined)[] }[] {
  const places = new Set(series.flatMap(({ points }) => points.map(({ x }) => x)));
  return [...places]
    .sort((a, b) => a - b)
    .map((place) => ({ x: place, points: series.map(({ points }) => points.find(({ x }) => x === place)) }));
}

/** Returns points as rows of a file: shares from 0 to 1, each with half its 95 % interval. */
export const pointRows = (axis: string, series: readonly ChartSeries[]): Cell[][] => [
  [axis, ...series.flatMap(({ label }) => [label, `± ${label}`])],
  ...joined(series).map(({ x, points }) => [
    x,
    ...points.flatMap((point) => [point?.mean ?? null, point?.margin ?? null]),
  ]),
];
