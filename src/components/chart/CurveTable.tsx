import { useShallow } from 'zustand/react/shallow';
import { integer, percent, loss as precise } from '../../i18n/format.ts';
import { useWords } from '../../i18n/words.ts';
import { useLabState } from '../../store/lab/context.ts';
import { EMPTY_CURVE } from '../../store/training/curve.ts';
import { SmallTable } from '../ui/SmallTable.tsx';
import type { CurveChartProps } from './CurveChart.tsx';
import styles from './CurveTable.module.css';
import { joinCurves, thin } from './rows.ts';

/** The largest number of rows that are shown; the file has them all. */
const MOST_ROWS = 30;

interface Props extends Pick<CurveChartProps, 'select' | 'series' | 'shares' | 'size'> {
  caption: string;
}

/** The curves of a chart as a table: all points if they are few, else those of round steps. */
export function CurveTable({ caption, select, series, shares, size }: Props) {
  const { measures: words, charts } = useWords('lab');
  const curves = useLabState(useShallow(select));
  const all = joinCurves(curves.map((curve) => curve ?? EMPTY_CURVE));
  const { rows, stride } = thin(all, MOST_ROWS);
  const inWords = shares ? percent : precise;
  return (
    <SmallTable label={caption} isNumeric className={`${styles.frame} ${styles[size]}`}>
      <caption>
        {all.length === 0 ? charts.empty : stride === 1 ? caption : words.thinned(stride, all.length)}
      </caption>
      <thead>
        <tr>
          <th scope="col">{words.step}</th>
          {series.map(({ label }) => (
            <th key={label} scope="col">
              {label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(([step, ...values]) => (
          <tr key={step}>
            <th scope="row">{integer(step)}</th>
            {values.map((value, i) => (
              <td key={series[i].label}>{value !== null && inWords(value)}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </SmallTable>
  );
}
