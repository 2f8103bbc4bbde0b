/** Steps a second over the width of a model: ours, those of TensorFlow.js, and the ceiling. Both axes are logarithmic. */
import { weight } from '../../../i18n/format.ts';
import { PHASE_NAMES } from '../../../i18n/names.ts';
import { useWords } from '../../../i18n/words.ts';
import { type Ceiling, type RacePoint, WIDTHS } from '../../../race/messages.ts';
import { stepsAtCeiling } from '../../../race/raceSettings.ts';
import type { Phase } from '../../../worlds/phases.ts';
import styles from './Race.module.css';
import { powersAround, powerText } from './scale.ts';

const WIDTH = 320;
const HEIGHT = 230;
const LEFT = 46;
const RIGHT = WIDTH - 12;
const TOP = 12;
const BOTTOM = HEIGHT - 40;

const xOf = (width: number) =>
  LEFT +
  12 +
  (Math.log2(width / WIDTHS[0]) / Math.log2(WIDTHS[WIDTHS.length - 1] / WIDTHS[0])) * (RIGHT - LEFT - 24);

interface Props {
  phase: Phase;
  /** In the order of their widths. */
  points: readonly RacePoint[];
  ceiling: Ceiling | null;
}

export function RaceChart({ phase, points, ceiling }: Props) {
  const { race: words } = useWords('kernels');
  const bound = ceiling === null ? [] : WIDTHS.map((width) => stepsAtCeiling(phase, width, ceiling.gflops));
  const [least, most] = powersAround([...bound, ...points.flatMap(({ ours, tfjs }) => [ours, tfjs])]);
  const yOf = (perSecond: number) =>
    BOTTOM + ((Math.log10(perSecond) - least) / (most - least)) * (TOP - BOTTOM);
  const line = (values: readonly (readonly [width: number, perSecond: number])[]) =>
    values.map(([width, perSecond]) => `${xOf(width)},${yOf(perSecond)}`).join(' ');
  const described = points.map(({ width, ours, tfjs }) => words.point(width, weight(ours), weight(tfjs)));
  return (
    <figure className="stack-2" data-phase={phase}>
      <h3 className="text-md">{PHASE_NAMES[phase]}</h3>
      <svg
        className="plot"
        viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
        role="img"
        aria-label={`${words.chart(PHASE_NAMES[phase])}. ${described.join('; ') || words.noPoints}`}
      >
        {Array.from({ length: most - least + 1 }, (_, i) => least + i).map((power) => (
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
        <polyline
          className={styles.bound}
          points={line(bound.map((perSecond, i) => [WIDTHS[i], perSecond]))}
        />
        <g className={styles.tfjs}>
          <polyline points={line(points.map(({ width, tfjs }) => [width, tfjs]))} />
          {points.map(({ width, tfjs }) => (
            <rect key={width} x={xOf(width) - 3.5} y={yOf(tfjs) - 3.5} width="7" height="7" />
          ))}
        </g>
        <g className={styles.ours}>
          <polyline points={line(points.map(({ width, ours }) => [width, ours]))} />
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
      <figcaption className="legend rows-1 gap-4">
        <span>
          <svg viewBox="0 0 24 8" className={styles.ours} aria-hidden="true">
            <polyline points="1,4 23,4" />
            <circle cx="12" cy="4" r="3.5" />
          </svg>
          {words.ours}
        </span>
        <span>
          <svg viewBox="0 0 24 8" className={styles.tfjs} aria-hidden="true">
            <polyline points="1,4 23,4" />
            <rect x="9" y="1" width="6" height="6" />
          </svg>
          {words.tfjs}
        </span>
        {bound.length > 0 && (
          <span>
            <svg viewBox="0 0 24 8" aria-hidden="true">
              <polyline className={styles.bound} points="1,4 23,4" />
            </svg>
            {words.bound}
          </span>
        )}
      </figcaption>
    </figure>
  );
}
