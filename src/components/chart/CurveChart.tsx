/**
 * A live chart. It listens to the store itself and redraws at most once a frame, so that a training step costs
 * React nothing; React renders it again only when its look changes.
 */

import { useEffect, useEffectEvent, useRef, useState } from 'react';
import './knownLanguage.ts';
import uPlot from 'uplot';
import type { LabWords } from '../../i18n/en/lab.ts';
import { useWords } from '../../i18n/words.ts';
import 'uplot/dist/uPlot.min.css';
import { percent, loss as precise } from '../../i18n/format.ts';
import { useLab, useLabState } from '../../store/lab/context.ts';
import type { LabState } from '../../store/lab/state.ts';
import { type Curve, EMPTY_CURVE } from '../../store/training/curve.ts';
import { downsampled } from '../../store/training/downsampled.ts';
import { useTheme } from '../../store/ui/theme.ts';
import { useDevicePixelRatio } from '../ui/useDevicePixels.ts';
import styles from './CurveChart.module.css';
import { type ChartLook, type ChartSeries, chartOptions, lastIndex, rem } from './options.ts';
import { SeriesMark } from './SeriesMark.tsx';

export interface CurveChartProps extends ChartLook {
  /** A description of the chart, in words. */
  description: string;
  /** The curve of each series. */
  select: (state: LabState) => readonly (Curve | undefined)[];
  /** `tall` for a chart that deserves attention. */
  size: 'tall' | 'short';
  /** True if each series is listed below the chart with its mark and its value: at the end, or at the pointer. */
  legend?: boolean;
}

const columns = ({ steps, values, length }: Curve): uPlot.AlignedData => [
  steps.subarray(0, length),
  values.subarray(0, length),
];

/** Returns the points that can be distinguished, by step. */
const table = (curves: readonly (Curve | undefined)[], steps: number): uPlot.AlignedData =>
  uPlot.join(curves.map((curve) => columns(downsampled(curve ?? EMPTY_CURVE, steps))));

/** Formats the values at a step, each with the name of its series if there are several. */
function inWords(
  step: number,
  values: readonly (number | null | undefined)[],
  series: readonly ChartSeries[],
  shares: boolean,
  words: LabWords['charts'],
): string {
  const parts = values.flatMap((value, i) => {
    if (value == null) return [];
    const number = shares ? percent(value) : precise(value);
    return [series.length === 1 ? number : `${series[i].label} ${number}`];
  });
  return [words.atStep(step), ...parts].join(' · ');
}

/** Returns the value that a series has at a point, or had last before it; none behind its end. */
function valueAt(values: ArrayLike<number | null | undefined>, index: number | null): number | null {
  const end = lastIndex(values, values.length - 1);
  if (index !== null && index > end) return null;
  return values[lastIndex(values, index ?? end)] ?? null;
}

export function CurveChart({ description, select, size, legend = false, ...look }: CurveChartProps) {
  const { series, steps, shares } = look;
  const { charts } = useWords('lab');
  const { store } = useLab();
  const theme = useTheme((state) => state.theme);
  const host = useRef<HTMLDivElement>(null);
  const isEmpty = useLabState((state) => select(state).every((curve) => (curve?.length ?? 0) === 0));
  const readout = useRef<HTMLParagraphElement>(null);
  const values = useRef<HTMLUListElement>(null);
  const [unit, measure] = useState(rem);
  const pixel = useDevicePixelRatio();
  const plot = useRef<uPlot>(null);
  const shown = useRef<ReturnType<typeof select>>([]);

  const onPoint = useEffectEvent(({ data, cursor: { idx } }: uPlot) => {
    if (readout.current === null) return;
    const index = idx ?? null;
    const [step, ...pointed] = index === null ? [] : data.map((column) => column[index]);
    if (!legend) {
      readout.current.textContent = step == null ? '' : inWords(step, pointed, series, shares, charts);
      return;
    }
    readout.current.textContent = step == null ? '' : charts.atStep(step);
    const outputs = values.current?.querySelectorAll('output') ?? [];
    outputs.forEach((output, i) => {
      const value = valueAt(data[i + 1] ?? [], index);
      output.textContent = value === null ? '' : shares ? percent(value) : precise(value);
    });
  });
  const read = useEffectEvent(() => select(store.getState()));
  const draw = useEffectEvent(() => {
    shown.current = read();
    plot.current?.setData(table(shown.current, steps));
    if (plot.current !== null) onPoint(plot.current);
  });
  const create = useEffectEvent(
    (element: HTMLElement) => new uPlot(chartOptions(element, look, onPoint), table(read(), steps), element),
  );

  // Another look, theme, screen or size of letters takes another plot; other curves only other data.
  const drawnAs = JSON.stringify([look, theme, unit, pixel]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the plot is drawn as `drawnAs` says
  useEffect(() => {
    const element = host.current;
    if (element === null) return;
    const made = create(element);
    plot.current = made;
    let frame = 0;
    const unsubscribe = store.subscribe(() => {
      if (frame !== 0 || read().every((curve, i) => curve === shown.current[i])) return;
      frame = requestAnimationFrame(() => {
        frame = 0;
        draw();
      });
    });
    const resize = new ResizeObserver(() => {
      made.setSize({ width: element.clientWidth, height: element.clientHeight });
      measure(rem());
    });
    resize.observe(element);
    return () => {
      cancelAnimationFrame(frame);
      unsubscribe();
      resize.disconnect();
      made.destroy();
    };
  }, [store, drawnAs]);
  useEffect(draw);

  return (
    <figure className={styles.chart}>
      <div ref={host} className={`${styles.plot} ${styles[size]}`} role="img" aria-label={description} />
      {isEmpty && (
        <p className={styles.empty}>
          <span>{charts.empty}</span>
        </p>
      )}
      <p ref={readout} className={styles.readout} aria-hidden="true" />
      {legend && (
        <ul ref={values} className={styles.legend} aria-hidden="true">
          {series.map(({ label, colour, dash, mark }) => (
            <li key={label} title={label}>
              <SeriesMark colour={colour} dash={dash ?? []} shape={mark ?? ''} />
              <output />
            </li>
          ))}
        </ul>
      )}
    </figure>
  );
}
