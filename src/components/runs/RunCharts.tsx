import { percent } from '../../i18n/format.ts';
import { STAGE_NAMES } from '../../i18n/names.ts';
import { useWords } from '../../i18n/words.ts';
import { useLabState } from '../../store/lab/context.ts';
import type { LabState } from '../../store/lab/state.ts';
import type { Run, RunStage } from '../../store/runs/runRecord.ts';
import { last } from '../../store/training/curve.ts';
import { meansOf, stepsTogether } from '../../store/training/means.ts';
import { phaseOf, type Stage } from '../../training/stages.ts';
import { comparedSuites, judgingSuites, reportedHeldOut, type Suite } from '../../worlds/registry.ts';
import { CurveFigure } from '../chart/CurveFigure.tsx';
import styles from './Runs.module.css';

/** The marks of runs in charts: a colour, a dash and a mark each, so that colour alone distinguishes nothing. */
const MARKS = ['circle', 'square', 'triangle', 'diamond', 'cross', 'ring'] as const;
type Mark = (typeof MARKS)[number];

interface Look {
  /** The custom property with its colour. */
  colour: string;
  dash: number[];
  mark: Mark;
}

const DASHES = [[], [8, 4], [2, 3], [10, 3, 2, 3], [5, 3], [12, 3]];

/** By the place that a run has among those shown. */
export const LOOKS: readonly Look[] = MARKS.map((mark, place) => ({
  colour: `--run-${place + 1}`,
  dash: DASHES[place],
  mark,
}));

/** The outline of a mark around the origin, as an SVG path of about 8 × 8. */
export const MARK_PATHS: Record<Mark, string> = {
  circle: 'M-4 0a4 4 0 1 0 8 0a4 4 0 1 0 -8 0z',
  square: 'M-3.6 -3.6h7.2v7.2h-7.2z',
  triangle: 'M0 -4.6L4.6 3.6H-4.6z',
  diamond: 'M0 -5L5 0L0 5L-5 0z',
  cross: 'M-1.3 -4.4h2.6v3.1h3.1v2.6h-3.1v3.1h-2.6v-3.1h-3.1v-2.6h3.1z',
  ring: 'M-4.4 0a4.4 4.4 0 1 0 8.8 0a4.4 4.4 0 1 0 -8.8 0zM-2.2 0a2.2 2.2 0 1 1 4.4 0a2.2 2.2 0 1 1 -4.4 0z',
};

/** Charts under this name point at the same step. */
const SYNC = 'runs';

/** A run in the charts, and its place among their looks. */
export interface ShownRun {
  run: Run;
  place: number;
}

interface Props {
  stage: Stage;
  shown: readonly ShownRun[];
  names: ReadonlyMap<string, string>;
}

/** The curves of several runs over each other: the loss, and each accuracy. */
export function RunCharts({ stage, shown, names }: Props) {
  const { charts } = useWords('lab');
  const { runs: words } = useWords('experiment');
  const phase = phaseOf(stage);
  const kind = useLabState(({ settings }) => settings.world.kind);
  const paper = reportedHeldOut(kind);
  const steps = Math.max(1, ...shown.map(({ run }) => run.stages[stage]?.steps ?? 1));
  const every = stepsTogether(steps);
  const nameOf = (run: Run) => names.get(run.id) ?? '';
  const curvesOf =
    (curve: (record: RunStage) => RunStage['losses'] | undefined) =>
    ({ runs }: LabState) =>
      shown.map(({ run: { id } }) => {
        const record = runs.all.find((run) => run.id === id)?.stages[stage];
        return record && curve(record);
      });
  const described = (what: string, suite: Suite | null) => {
    const values = shown.flatMap(({ run }) => {
      const curve = suite && run.stages[stage]?.accuracy[suite];
      const point = curve && last(curve);
      return point ? [charts.latest(nameOf(run), percent(point.value), point.step)] : [];
    });
    return charts.describe(what, stage, values.join(' ') || charts.everyStep);
  };
  const common = {
    subject: STAGE_NAMES[stage],
    series: shown.map(({ run, place }) => {
      const { colour, dash, mark } = LOOKS[place];
      return { label: nameOf(run), colour, dash, width: 2, mark: MARK_PATHS[mark] };
    }),
    steps,
    size: 'tall',
    sync: SYNC,
    legend: true,
  } as const;
  return (
    <div className={`stack-5 full ${styles.charts}`}>
      {comparedSuites(kind, phase, true).map((suite) => (
        <CurveFigure
          key={suite}
          {...common}
          title={words.accuracyOn(charts.suite[suite])}
          name={`runs-${suite}-${stage}`}
          description={described(words.accuracyOn(charts.suite[suite]), suite)}
          select={curvesOf(({ accuracy }) => accuracy[suite])}
          shares
          {...(suite === judgingSuites(kind).AB &&
            paper !== null && { line: { value: paper, label: charts.paper } })}
        />
      ))}
      <CurveFigure
        {...common}
        title={words.lossOf(every)}
        name={`runs-loss-${stage}`}
        description={described(words.lossOf(every), null)}
        select={curvesOf(({ losses }) => meansOf(losses, every))}
        shares={false}
        log
      />
    </div>
  );
}
