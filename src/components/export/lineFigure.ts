/**
 * A figure of curves as data: what a picture or a table of it needs, whatever drew it on the page. One run's
 * curves or several runs' make no difference.
 */
import type { Curve } from '../../store/curve.ts';
import type { Cell } from './csv.ts';
import type { LineMark } from './legend.ts';

export interface LineSeries extends LineMark {
  curve: Curve;
}

/** How values lie along the vertical axis: shares from 0 to 1 in per cent, from 0 up, or by powers of ten. */
export type Scale = 'share' | 'linear' | 'log';

export interface LineFigure {
  title: string;
  /** Which run it is. */
  subtitle: string;
  /** What the axes show, with units. */
  x: string;
  y: string;
  scale: Scale;
  /** The step at the right edge. */
  steps: number;
  /** A labelled horizontal line. */
  line?: { value: number; label: string };
  series: readonly LineSeries[];
}

/** Every step at which a curve has a value, in order, with the value of each curve there, or null. */
export function joinCurves(curves: readonly Curve[]): [step: number, ...values: (number | null)[]][] {
  const rows = new Map<number, [number, ...(number | null)[]]>();
  curves.forEach(({ length, steps, values }, column) => {
    for (let i = 0; i < length; i++) {
      const row = rows.get(steps[i]) ?? [steps[i], ...curves.map(() => null)];
      row[column + 1] = values[i];
      rows.set(steps[i], row);
    }
  });
  return [...rows.values()].sort(([a], [b]) => a - b);
}

/** A figure as a table: a heading, and every point. */
export const figureRows = ({ x, series }: LineFigure): Cell[][] => [
  [x, ...series.map(({ label }) => label)],
  ...joinCurves(series.map(({ curve }) => curve)),
];

/** 1, 2, 5, 10, 20, 50 … */
function* roundNumbers(): Generator<number> {
  for (let power = 1; ; power *= 10) yield* [power, 2 * power, 5 * power];
}

/**
 * Few enough rows for a person to read: those of round steps, with the first and the last.
 * @returns the rows, and how far apart the round steps are
 */
export function thin<Row extends readonly [step: number, ...unknown[]]>(
  rows: readonly Row[],
  most: number,
): { rows: readonly Row[]; stride: number } {
  for (const stride of roundNumbers()) {
    const kept = rows.filter(([step], i) => i === 0 || i === rows.length - 1 || step % stride === 0);
    if (kept.length <= Math.max(2, most)) return { rows: kept, stride };
  }
  return { rows, stride: 1 };
}
