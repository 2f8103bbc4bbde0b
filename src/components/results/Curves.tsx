import { integer, percentage } from '../../i18n/format.ts';
import { useWords } from '../../i18n/words.ts';
import { KEY_COUNTS, RECIPES, type Recipe, SHARES, sweepRuns } from '../../results/plan.ts';
import { overRuns, overSteps, type Point } from '../../results/points.ts';
import type { RunRecord } from '../../results/record.ts';
import type { Mean } from '../../results/statistics.ts';
import { PAPER_HELD_OUT } from '../../store/paper.ts';
import styles from './Curves.module.css';
import { type Axis, PointChart } from './PointChart.tsx';

/** A mean with its interval, if it has one: `97.0 ± 1.3`. */
const inFigures = ({ mean, margin }: Mean): string =>
  margin === null ? percentage(mean) : `${percentage(mean)} ± ${percentage(margin)}`;

type Watched = 'heldOut' | 'composition';

interface CardProps {
  name: string;
  axis: Axis;
  points: (suite: Watched) => Point[];
  /** A place on the axis, in words. */
  at: (x: number) => string;
}

function Card({ name, axis, points, at }: CardProps) {
  const { suites, sweeps } = useWords('results');
  const series = (['heldOut', 'composition'] as const).map((suite) => ({
    label: suites[suite],
    points: points(suite),
  }));
  const told = series[0].points
    .map(({ x, ...mean }) => sweeps.describePoint(at(x), inFigures(mean)))
    .join('; ');
  return (
    <div className={styles.card}>
      <h3 className={styles.title}>
        {sweeps.curves} <span>{name}</span>
      </h3>
      <PointChart
        description={sweeps.describe(name, told || sweeps.none)}
        series={series}
        axis={axis}
        line={{ value: PAPER_HELD_OUT, label: sweeps.paperLine }}
        empty={sweeps.none}
      />
    </div>
  );
}

interface Props {
  layout: Recipe;
  recordsOf: (name: string) => readonly RunRecord[];
}

/** Held-out accuracy over steps, over the share of keys, and over their number, beside that on composition keys. */
export function Curves({ layout, recordsOf }: Props) {
  const { sweeps } = useWords('results');
  const { steps } = RECIPES[layout].composition.optimiser;
  const axes = {
    steps: {
      label: sweeps.axis.steps,
      logarithmic: false,
      ticks: [0, steps / 2, steps].map((x) => ({ x, text: integer(x) })),
    },
    share: {
      label: sweeps.axis.share,
      logarithmic: true,
      ticks: SHARES.map((x) => ({ x, text: integer(100 * x) })),
    },
    keys: {
      label: sweeps.axis.keys,
      logarithmic: true,
      ticks: KEY_COUNTS.map((x) => ({ x, text: integer(x) })),
    },
  } satisfies Record<string, Axis>;
  const runsOf = (sweep: 'share' | 'keys') =>
    sweepRuns(layout, sweep).map(({ name, settings }) => ({
      x: settings.world[sweep],
      records: recordsOf(name),
    }));
  const charts = [
    {
      axis: axes.steps,
      name: sweeps.steps,
      points: (suite: Watched) => overSteps(recordsOf(layout), suite),
      at: integer,
    },
    ...(['share', 'keys'] as const).map((sweep) => ({
      axis: axes[sweep],
      name: sweeps.names[sweep],
      points: (suite: Watched) => overRuns(runsOf(sweep), suite),
      at: sweeps[sweep],
    })),
  ];
  return (
    <div className={styles.curves}>
      {charts.map((chart) => (
        <Card key={chart.name} {...chart} />
      ))}
    </div>
  );
}
