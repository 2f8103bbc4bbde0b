import { integer, percent } from '../../i18n/format.ts';
import { useWords } from '../../i18n/words.ts';
import { KEY_COUNTS, RECIPES, type Recipe, SHARES, sweepRuns } from '../../results/plan.ts';
import { overRuns, overSteps, type Point } from '../../results/points.ts';
import type { RunRecord } from '../../results/record.ts';
import { PAPER_HELD_OUT } from '../../store/paper.ts';
import styles from './Curves.module.css';
import { inFigures } from './Figures.tsx';
import { type Axis, PointChart } from './PointChart.tsx';

interface Props {
  layout: Recipe;
  recordsOf: (name: string) => readonly RunRecord[];
}

/** Held-out accuracy over steps, over the share of keys, and over their number, beside that on composition keys. */
export function Curves({ layout, recordsOf }: Props) {
  const words = useWords('results');
  const { sweeps } = words;
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
      points: (suite: 'heldOut' | 'composition') => overSteps(recordsOf(layout), suite),
      at: integer,
    },
    ...(['share', 'keys'] as const).map((sweep) => ({
      axis: axes[sweep],
      name: sweeps.names[sweep],
      points: (suite: 'heldOut' | 'composition') => overRuns(runsOf(sweep), suite),
      at: sweep === 'share' ? percent : integer,
    })),
  ];
  const pointInWords = ({ x, mean, margin }: Point, at: (x: number) => string) => {
    const figure = margin === null ? inFigures([mean]) : `${inFigures([mean])} ± ${inFigures([margin])}`;
    return sweeps.describePoint(at(x), figure ?? '');
  };
  return (
    <div className={styles.curves}>
      {charts.map(({ axis, name, points, at }) => {
        const heldOut = points('heldOut');
        const told = heldOut.map((point) => pointInWords(point, at)).join('; ');
        return (
          <div key={name} className={styles.card}>
            <h3 className={styles.title}>
              {sweeps.curves} <span>{name}</span>
            </h3>
            <PointChart
              description={sweeps.describe(name, told || sweeps.none)}
              series={[
                { label: words.suites.heldOut, points: heldOut },
                { label: words.suites.composition, points: points('composition') },
              ]}
              axis={axis}
              line={{ value: PAPER_HELD_OUT, label: sweeps.paperLine }}
              empty={sweeps.none}
            />
          </div>
        );
      })}
    </div>
  );
}
