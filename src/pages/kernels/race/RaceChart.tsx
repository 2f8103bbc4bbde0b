/** Steps a second over the width of a model: ours, those of TensorFlow.js, and the ceiling. Both axes are logarithmic. */
import { weight } from '../../../i18n/format.ts';
import { PHASE_NAMES } from '../../../i18n/names.ts';
import { useWords } from '../../../i18n/words.ts';
import { type RacePoint, WIDTHS, type Width } from '../../../race/messages.ts';
import type { Phase } from '../../../worlds/phases.ts';
import styles from './Race.module.css';
import { powerText } from './scale.ts';

const WIDTH = 320;
const HEIGHT = 230;
const LEFT = 58;
const RIGHT = WIDTH - 12;
const TOP = 12;
const BOTTOM = HEIGHT - 40;
/** The room between the axis and the first and last width. */
const MARGIN = 12;

const [NARROWEST, WIDEST] = [WIDTHS[0], WIDTHS[WIDTHS.length - 1]];

const xOf = (width: Width) =>
  LEFT +
  MARGIN +
  (Math.log2(width / NARROWEST) / Math.log2(WIDEST / NARROWEST)) * (RIGHT - LEFT - 2 * MARGIN);

/** A point of the chart. */
export interface ChartPoint extends RacePoint {
  /** The steps a second at the ceiling; null if the ceiling is not known. */
  most: number | null;
}

interface Props {
  phase: Phase;
  /** In the order of their widths. */
  points: readonly ChartPoint[];
  /** The exponents of ten at the ends of the axis. */
  powers: readonly [lowest: number, highest: number];
}

export function RaceChart({ phase, points, powers: [lowest, highest] }: Props) {
  const { race: words } = useWords('kernels');
  const yOf = (perSecond: number) =>
    BOTTOM + ((Math.log10(perSecond) - lowest) / (highest - lowest)) * (TOP - BOTTOM);
  const line = (of: readonly { width: Width; perSecond: number }[]) =>
    of.map(({ width, perSecond }) => `${xOf(width)},${yOf(perSecond)}`).join(' ');
  const bound = points.flatMap(({ width, most }) => (most === null ? [] : [{ width, perSecond: most }]));
  const described = points.map(({ width, ours, tfjs }) => words.point(width, weight(ours), weight(tfjs)));
  return (
    <figure className="stack-2" data-phase={phase}>
      <h3 className="text-md">
        {PHASE_NAMES[phase]} <span className="note regular">{words.perSecond}</span>
      </h3>
      <svg
        className="plot"
        viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
        role="img"
        aria-label={`${words.chart(PHASE_NAMES[phase])}. ${described.join('; ') || words.noPoints}`}
      >
        {Array.from({ length: highest - lowest + 1 }, (_, i) => lowest + i).map((power) => (
          <g key={power}>
            <line stroke="var(--line)" x1={LEFT} x2={RIGHT} y1={yOf(10 ** power)} y2={yOf(10 ** power)} />
            <text x={LEFT - 6} y={yOf(10 ** power) + 4} textAnchor="end">
              {powerText(power)}
            </text>
          </g>
        ))}
        {WIDTHS.map((width) => (
          <text key={width} x={xOf(width)} y={BOTTOM + 16} textAnchor="middle">
            {width}
          </text>
        ))}
        <text x={(LEFT + RIGHT) / 2} y={HEIGHT - 6} textAnchor="middle">
          {words.width}
        </text>
        <g className={styles.bound}>
          <polyline points={line(bound)} />
          {bound.map(({ width, perSecond }) => (
            <path key={width} d={`M${xOf(width) - 7},${yOf(perSecond)}h14`} />
          ))}
        </g>
        <g className={styles.tfjs}>
          <polyline points={line(points.map(({ width, tfjs }) => ({ width, perSecond: tfjs })))} />
          {points.map(({ width, tfjs }) => (
            <rect key={width} x={xOf(width) - 3.5} y={yOf(tfjs) - 3.5} width="7" height="7" />
          ))}
        </g>
        <g className={styles.ours}>
          <polyline points={line(points.map(({ width, ours }) => ({ width, perSecond: ours })))} />
          {points.map(({ width, ours }) => (
            <circle key={width} cx={xOf(width)} cy={yOf(ours)} r="4" />
          ))}
        </g>
        {points.length === 0 && (
          <text x={(LEFT + RIGHT) / 2} y={(TOP + BOTTOM) / 2} textAnchor="middle">
            {words.noPoints}
          </text>
        )}
      </svg>
    </figure>
  );
}
