/** A chart with its heading and its menu: shown as curves or as a table, and saved as either. */
import { useRef, useState } from 'react';
import { useShallow } from 'zustand/react/shallow';
import { integer, percent, loss as precise } from '../../i18n/format.ts';
import { useWords } from '../../i18n/words.ts';
import { useLab, useLabState } from '../../store/lab/context.ts';
import { runName } from '../../store/runs/runName.ts';
import { EMPTY_CURVE } from '../../store/training/curve.ts';
import { FigureMenu } from '../export/FigureMenu.tsx';
import { settingsInWords } from '../settings/summary.ts';
import { SmallTable } from '../ui/SmallTable.tsx';
import { CurveChart, type CurveChartProps } from './CurveChart.tsx';
import styles from './CurveFigure.module.css';
import { joinCurves, thin } from './rows.ts';

/** More rows nobody reads here; the file has them all. */
const MOST_ROWS = 30;

interface CurveTableProps extends Pick<CurveChartProps, 'select' | 'series' | 'shares' | 'size'> {
  caption: string;
}

/** The curves of a chart as a table: all points if they are few, else those of round steps. */
function CurveTable({ caption, select, series, shares, size }: CurveTableProps) {
  const { measures: words, charts } = useWords('lab');
  const curves = useLabState(useShallow(select));
  const all = joinCurves(curves.map((curve) => curve ?? EMPTY_CURVE));
  const { rows, stride } = thin(all, MOST_ROWS);
  const inWords = shares ? percent : precise;
  return (
    <SmallTable
      label={caption}
      isNumeric
      className={`${styles.frame} ${styles[size]}`}
      caption={all.length === 0 ? charts.empty : stride === 1 ? caption : words.thinned(stride, all.length)}
      heads={[words.step, ...series.map(({ label }) => label)]}
    >
      {rows.map(([step, ...values]) => (
        <tr key={step}>
          <th scope="row">{integer(step)}</th>
          {values.map((value, i) => (
            <td key={series[i].label}>{value !== null && inWords(value)}</td>
          ))}
        </tr>
      ))}
    </SmallTable>
  );
}

interface Props extends CurveChartProps {
  /** The measure and the model of the curves. */
  title: string;
  subject: string;
  /** The name of its files: `loss-A`. */
  name: string;
}

export function CurveFigure({ title, subject, name, ...chart }: Props) {
  const words = useWords('lab');
  const { store } = useLab();
  const settings = useLabState((state) => state.settings);
  const [asTable, showTable] = useState(false);
  const figure = useRef<HTMLElement>(null);
  const { select, series, shares, size, description } = chart;
  const whole = `${title}, ${subject}`;

  const legend = series.map((each) => ({
    ...each,
    label: each.source === undefined ? each.label : `${each.label} (${each.source})`,
  }));
  const axes = [`x: ${words.measures.step}`, `y: ${title}${shares ? ', %' : ''}`];
  const subtitle = [...axes, ...settingsInWords(settings, words)].join(' · ');
  const rows = () => [
    [words.measures.step, ...legend.map(({ label }) => label)],
    ...joinCurves(select(store.getState()).map((curve) => curve ?? EMPTY_CURVE)),
  ];

  return (
    <section ref={figure} className="flex shrinks column" aria-label={whole}>
      <header className={styles.header}>
        <h3 className="fine medium untracked">{title}</h3>
        <FigureMenu
          of={whole}
          fileName={`calm-${name}-${runName(settings)}`}
          picture={{ figure, subtitle, legend }}
          rows={rows}
          table={{ isShown: asTable, show: showTable }}
        />
      </header>
      {asTable ? (
        <CurveTable caption={description} select={select} series={series} shares={shares} size={size} />
      ) : (
        <CurveChart {...chart} />
      )}
    </section>
  );
}
