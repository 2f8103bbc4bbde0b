import { useRef, useState } from 'react';
import { integer } from '../../i18n/format.ts';
import { useWords } from '../../i18n/words.ts';
import { KEY_COUNTS, RECIPES, SHARES, sweepRuns } from '../../results/plan.ts';
import { overRuns, overSteps, type Point } from '../../results/points.ts';
import type { RunRecord } from '../../results/record.ts';
import { fieldText } from '../../training/settingFields.ts';
import { PAPER_HELD_OUT } from '../../worlds/paper.ts';
import type { Layout } from '../../worlds/recipe.ts';
import { PUBLISHED_KIND, resultSuites, type Suite } from '../../worlds/registry.ts';
import { FigureMenu } from '../export/FigureMenu.tsx';
import styles from './Curves.module.css';
import { type Axis, PointChart } from './PointChart.tsx';
import { inFigures, PointTable, pointRows } from './PointTable.tsx';

const { heldOut, composed } = resultSuites(PUBLISHED_KIND);

interface CardProps {
  /** The name of its files. */
  file: string;
  layout: Layout;
  name: string;
  axis: Axis;
  points: (suite: Suite) => Point[];
  /** Formats a position on the axis, in words. */
  at: (x: number) => string;
}

function Card({ file, layout, name, axis, points, at }: CardProps) {
  const { sweeps } = useWords('results');
  const { settings, charts } = useWords('lab');
  const [asTable, showTable] = useState(false);
  const figure = useRef<HTMLDivElement>(null);
  const series = [heldOut, composed].map((suite) => ({
    label: charts.suite[suite],
    points: points(suite),
  }));
  const line = { value: PAPER_HELD_OUT, label: sweeps.paperLine };
  const description = series[0].points
    .map(({ x, ...mean }) => sweeps.describePoint(at(x), inFigures(mean)))
    .join('; ');
  const title = `${sweeps.curves} ${name}`;
  return (
    <div ref={figure} className="card stack-3 top pad-4">
      <header className={styles.header}>
        <h3 className="text-md untracked">
          {sweeps.curves} <span className="block above-1 muted regular">{name}</span>
        </h3>
        {description !== '' && (
          <FigureMenu
            of={title}
            fileName={`calm-results-curve-${file}-${layout}`}
            rows={() => pointRows(axis.label, series)}
            table={{ isShown: asTable, show: showTable }}
            picture={{ figure, subtitle: settings.presets[layout] }}
          />
        )}
      </header>
      {asTable && description !== '' ? (
        <PointTable caption={title} series={series} axis={axis.label} at={at} />
      ) : (
        <PointChart
          description={sweeps.describe(name, description || sweeps.none)}
          series={series}
          axis={axis}
          line={line}
          empty={sweeps.none}
        />
      )}
    </div>
  );
}

interface Props {
  layout: Layout;
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
      x: Number(fieldText(settings, sweep)),
      records: recordsOf(name),
    }));
  const charts = [
    {
      file: 'steps',
      axis: axes.steps,
      name: sweeps.steps,
      points: (suite: Suite) => overSteps(recordsOf(layout), suite),
      at: integer,
    },
    ...(['share', 'keys'] as const).map((sweep) => ({
      file: sweep,
      axis: axes[sweep],
      name: sweeps.names[sweep],
      points: (suite: Suite) => overRuns(runsOf(sweep), suite),
      at: sweeps[sweep],
    })),
  ];
  return (
    <div className={styles.curves}>
      {charts.map((chart) => (
        <Card key={chart.name} layout={layout} {...chart} />
      ))}
    </div>
  );
}
