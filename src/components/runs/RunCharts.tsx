import { useMemo } from 'react';
import { percent } from '../../i18n/format.ts';
import { STAGE_NAMES } from '../../i18n/names.ts';
import { useWords } from '../../i18n/words.ts';
import type { LabState } from '../../store/lab/state.ts';
import { PAPER_HELD_OUT } from '../../store/results/paper.ts';
import type { Run, RunStage } from '../../store/runs/runRecord.ts';
import { last } from '../../store/training/curve.ts';
import { meansOf, stepsTogether } from '../../store/training/means.ts';
import { phaseOf, type Stage } from '../../training/stages.ts';
import type { Phase } from '../../worlds/phases.ts';
import type { Suite } from '../../worlds/registry.ts';
import { CurveFigure } from '../chart/CurveFigure.tsx';
import type { ChartSeries } from '../chart/options.ts';
import { LOOKS, MARK_PATHS } from './looks.ts';
import styles from './Runs.module.css';

/** The suites by which runs are compared. */
const SUITES: Record<Phase, readonly Suite[]> = {
  A: ['substitution'],
  B: ['numeric'],
  AB: ['heldOut', 'composition', 'numeric'],
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
  const places = shown.map(({ run, place }) => `${run.id} ${place}`).join();
  const steps = Math.max(1, ...shown.map(({ run }) => run.stages[stage]?.steps ?? 1));
  const every = stepsTogether(steps);
  const labels = shown.map(({ run }) => names.get(run.id) ?? '').join('\n');

  // biome-ignore lint/correctness/useExhaustiveDependencies: `places` and `labels` change with the runs
  const series = useMemo(
    (): ChartSeries[] =>
      shown.map(({ run, place }) => {
        const { colour, dash, mark } = LOOKS[place];
        return { label: names.get(run.id) ?? '', colour, dash, width: 2, mark: MARK_PATHS[mark] };
      }),
    [places, labels],
  );
  // biome-ignore lint/correctness/useExhaustiveDependencies: `places` changes with the runs
  const curvesOf = useMemo(() => {
    const ids = shown.map(({ run }) => run.id);
    return (curve: (record: RunStage) => RunStage['losses'] | undefined) =>
      ({ runs }: LabState) =>
        ids.map((id) => {
          const record = runs.all.find((run) => run.id === id)?.stages[stage];
          return record && curve(record);
        });
  }, [places, stage]);
  const losses = useMemo(() => curvesOf((record) => meansOf(record.losses, every)), [curvesOf, every]);
  const accuracies = useMemo(
    () => SUITES[phase].map((suite) => curvesOf(({ accuracy }) => accuracy[suite])),
    [curvesOf, phase],
  );
  const line = useMemo(() => ({ value: PAPER_HELD_OUT, label: charts.paper }), [charts]);
  const described = (what: string, suite: Suite | null) => {
    const values = shown.flatMap(({ run }) => {
      const curve = suite && run.stages[stage]?.accuracy[suite];
      const point = curve && last(curve);
      return point ? [charts.latest(names.get(run.id) ?? '', percent(point.value), point.step)] : [];
    });
    return charts.describe(what, stage, values.join(' ') || charts.everyStep);
  };
  const common = {
    subject: STAGE_NAMES[stage],
    series,
    steps,
    size: 'tall',
    sync: SYNC,
    legend: true,
  } as const;

  return (
    <div className={styles.charts}>
      {SUITES[phase].map((suite, i) => (
        <CurveFigure
          key={suite}
          {...common}
          title={words.accuracyOn(charts.suite[suite])}
          name={`runs-${suite}-${stage}`}
          description={described(words.accuracyOn(charts.suite[suite]), suite)}
          select={accuracies[i]}
          shares
          {...(suite === 'heldOut' && { line })}
        />
      ))}
      <CurveFigure
        {...common}
        title={words.lossOf(every)}
        name={`runs-loss-${stage}`}
        description={described(words.lossOf(every), null)}
        select={losses}
        shares={false}
        log
      />
    </div>
  );
}
