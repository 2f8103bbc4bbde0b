/** Accuracies over something, with the interval of each: a still chart, drawn as SVG from a few points. */
import { percentage } from '../../i18n/format.ts';
import type { Point } from '../../results/points.ts';
import styles from './PointChart.module.css';

const WIDTH = 400;
const HEIGHT = 250;
const LEFT = 34;
const RIGHT = WIDTH - 14;
const TOP = 12;
const BOTTOM = HEIGHT - 40;

const yOf = (share: number) => BOTTOM + (TOP - BOTTOM) * Math.min(1, Math.max(0, share));

export interface ChartSeries {
  /** The first is what counts; others are drawn as company. */
  label: string;
  points: readonly Point[];
}

export interface Axis {
  label: string;
  logarithmic: boolean;
  /** The labels of the axis, in order; the first and the last are its ends. */
  ticks: readonly { x: number; text: string }[];
}

interface Props {
  /** A description of the chart, in words. */
  description: string;
  series: readonly ChartSeries[];
  axis: Axis;
  /** A horizontal line, and its meaning. */
  line: { value: number; label: string };
  /** The text in place of points if there are none. */
  empty: string;
}

/** Horizontal places on an axis, with some room at both ends. */
function scaleOf({ logarithmic, ticks }: Axis): (x: number) => number {
  const along = logarithmic ? Math.log : (x: number) => x;
  const [from, to] = [along(ticks[0].x), along(ticks[ticks.length - 1].x)];
  return (x) => LEFT + 12 + ((along(x) - from) / (to - from)) * (RIGHT - LEFT - 24);
}

function Curve({
  points,
  xOf,
  isFirst,
}: {
  points: readonly Point[];
  xOf: (x: number) => number;
  isFirst: boolean;
}) {
  return (
    <g className={isFirst ? styles.first : styles.other}>
      <polyline points={points.map(({ x, mean }) => `${xOf(x)},${yOf(mean)}`).join(' ')} />
      {isFirst &&
        points.map(({ x, mean, margin }) => (
          <g key={x}>
            {margin !== null && (
              <line
                className={styles.interval}
                x1={xOf(x)}
                x2={xOf(x)}
                y1={yOf(mean - margin)}
                y2={yOf(mean + margin)}
              />
            )}
            <circle cx={xOf(x)} cy={yOf(mean)} r="3.5">
              <title>{percentage(mean)}</title>
            </circle>
          </g>
        ))}
    </g>
  );
}

export function PointChart({ description, series, axis, line, empty }: Props) {
  const xOf = scaleOf(axis);
  const hasPoints = series.some(({ points }) => points.length > 0);
  return (
    <figure className="stack-2">
      <svg className="plot" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={description}>
        {[0, 0.25, 0.5, 0.75, 1].map((share) => (
          <g key={share}>
            <line stroke="var(--line)" x1={LEFT} x2={RIGHT} y1={yOf(share)} y2={yOf(share)} />
            <text x={LEFT - 6} y={yOf(share) + 4} textAnchor="end">
              {100 * share}
            </text>
          </g>
        ))}
        {axis.ticks.map(({ x, text }) => (
          <text key={x} x={xOf(x)} y={BOTTOM + 16} textAnchor="middle">
            {text}
          </text>
        ))}
        <text x={(LEFT + RIGHT) / 2} y={HEIGHT - 6} textAnchor="middle">
          {axis.label}
        </text>
        <line className={styles.reference} x1={LEFT} x2={RIGHT} y1={yOf(line.value)} y2={yOf(line.value)} />
        {[...series].reverse().map((each) => (
          <Curve key={each.label} points={each.points} xOf={xOf} isFirst={each === series[0]} />
        ))}
        {!hasPoints && (
          <text x={(LEFT + RIGHT) / 2} y={(TOP + BOTTOM) / 2} textAnchor="middle">
            {empty}
          </text>
        )}
      </svg>
      <figcaption className="legend">
        {series.map(({ label }, i) => (
          <span key={label}>
            <svg viewBox="0 0 24 8" className={i === 0 ? styles.first : styles.other} aria-hidden="true">
              <polyline points="1,4 23,4" />
              {i === 0 && <circle cx="12" cy="4" r="3.5" />}
            </svg>
            {label}
          </span>
        ))}
        <span>
          <svg viewBox="0 0 24 8" aria-hidden="true">
            <line className={styles.reference} x1="1" x2="23" y1="4" y2="4" />
          </svg>
          {line.label}
        </span>
      </figcaption>
    </figure>
  );
}
