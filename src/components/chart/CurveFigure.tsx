/** A chart with its heading and its menu: to be looked at as curves or as a table, and saved as either. */
import { useRef, useState } from 'react';
import { useWords } from '../../i18n/words.ts';
import { useLab, useLabState } from '../../store/context.ts';
import { EMPTY_CURVE } from '../../store/curve.ts';
import { runName } from '../../store/runName.ts';
import { FigureMenu } from '../export/FigureMenu.tsx';
import { figureRows, type LineFigure } from '../export/lineFigure.ts';
import { lineSvg } from '../export/lineSvg.ts';
import { customProperty, lookAt } from '../export/look.ts';
import { settingsInWords } from '../settings/summary.ts';
import { CurveChart, type CurveChartProps } from './CurveChart.tsx';
import styles from './CurveFigure.module.css';
import { CurveTable } from './CurveTable.tsx';

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
  const host = useRef<HTMLElement>(null);
  const { select, series, shares, log, line, steps, size, description } = chart;
  const whole = `${title}, ${subject}`;

  const figure = (): LineFigure => {
    const curves = select(store.getState());
    return {
      title: whole,
      subtitle: settingsInWords(settings, words).join(' · '),
      x: words.measures.step,
      y: shares ? `${title}, %` : title,
      scale: shares ? 'share' : log ? 'log' : 'linear',
      steps,
      ...(line && { line }),
      series: series.map(({ colour, label, source, ...look }, i) => ({
        ...look,
        label: source === undefined ? label : `${label} (${source})`,
        colour: host.current ? customProperty(host.current, colour) : 'black',
        curve: curves[i] ?? EMPTY_CURVE,
      })),
    };
  };

  return (
    <section ref={host} className={styles.figure} aria-label={whole}>
      <header className={styles.header}>
        <h3 className={styles.title}>{title}</h3>
        <FigureMenu
          of={whole}
          fileName={`calm-${name}-${runName(settings)}`}
          picture={() => (host.current ? lineSvg(figure(), lookAt(host.current)) : '')}
          rows={() => figureRows(figure())}
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
