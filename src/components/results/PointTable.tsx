import { percentage } from '../../i18n/format.ts';
import type { Point } from '../../results/points.ts';
import type { Mean } from '../../results/statistics.ts';
import type { Cell } from '../export/save.ts';
import { SmallTable } from '../ui/SmallTable.tsx';
import type { ChartSeries } from './PointChart.tsx';
import styles from './PointTable.module.css';

/** A mean with its interval, if it has one: `97.0 ± 1.3`. */
export const inFigures = ({ mean, margin }: Mean): string =>
  margin === null ? percentage(mean) : `${percentage(mean)} ± ${percentage(margin)}`;

/** Every place on the axis, in order, with the point that each curve has there. */
function joined(series: readonly ChartSeries[]): { x: number; points: (Point | undefined)[] }[] {
  const places = new Set(series.flatMap(({ points }) => points.map(({ x }) => x)));
  return [...places]
    .sort((a, b) => a - b)
    .map((place) => ({ x: place, points: series.map(({ points }) => points.find(({ x }) => x === place)) }));
}

/** Points as rows of a file: shares from 0 to 1, each with half its 95 % interval. */
export const pointRows = (axis: string, series: readonly ChartSeries[]): Cell[][] => [
  [axis, ...series.flatMap(({ label }) => [label, `± ${label}`])],
  ...joined(series).map(({ x, points }) => [
    x,
    ...points.flatMap((point) => [point?.mean ?? null, point?.margin ?? null]),
  ]),
];

interface Props {
  caption: string;
  series: readonly ChartSeries[];
  /** The meaning of the positions on the axis. */
  axis: string;
  /** Formats a position on the axis, in words. */
  at: (x: number) => string;
}

/** The points of a chart as a table, with the interval of each. */
export function PointTable({ caption, series, axis, at }: Props) {
  return (
    <SmallTable
      label={caption}
      className={styles.frame}
      heads={[axis, ...series.map(({ label }) => `${label}, %`)]}
    >
      {joined(series).map(({ x, points }) => (
        <tr key={x}>
          <th scope="row">{at(x)}</th>
          {points.map((point, i) => (
            <td key={series[i].label}>{point && inFigures(point)}</td>
          ))}
        </tr>
      ))}
    </SmallTable>
  );
}
