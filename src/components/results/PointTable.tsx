import { SmallTable } from '../ui/SmallTable.tsx';
import type { ChartSeries } from './PointChart.tsx';
import styles from './PointTable.module.css';
import { inFigures, joined } from './pointRows.ts';

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
    <SmallTable label={caption} className={styles.frame}>
      <thead>
        <tr>
          <th scope="col">{axis}</th>
          {series.map(({ label }) => (
            <th key={label} scope="col">
              {label}, %
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {joined(series).map(({ x, points }) => (
          <tr key={x}>
            <th scope="row">{at(x)}</th>
            {points.map((point, i) => (
              <td key={series[i].label}>{point && inFigures(point)}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </SmallTable>
  );
}
