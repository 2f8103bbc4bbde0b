/** A chart with its heading and its menu: to be looked at as curves or as a table, and saved as either. */
import { useRef, useState } from 'react';
import { useWords } from '../../i18n/words.ts';
import { useLab, useLabState } from '../../store/lab/context.ts';
import { runName } from '../../store/runs/runName.ts';
import { EMPTY_CURVE } from '../../store/training/curve.ts';
import { FigureMenu } from '../export/FigureMenu.tsx';
import { settingsInWords } from '../settings/summary.ts';
import { CurveChart, type CurveChartProps } from './CurveChart.tsx';
import styles from './CurveFigure.module.css';
import { CurveTable, joinCurves } from './CurveTable.tsx';

interface Props extends CurveChartProps {
  /** What the curves are of, and of which model. */
  title: string;
  subject: string;
  /** Names its files: `loss-A`. */
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
    <section ref={figure} className={styles.figure} aria-label={whole}>
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
