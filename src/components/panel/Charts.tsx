import { percent } from '../../i18n/format.ts';
import { STAGE_NAMES } from '../../i18n/names.ts';
import { useWords } from '../../i18n/words.ts';
import { useLabState, usePhase } from '../../store/lab/context.ts';
import { stageState } from '../../store/lab/state.ts';
import { last } from '../../store/training/curve.ts';
import { recordedOf } from '../../store/training/trainings.ts';
import { phaseOf, type Stage } from '../../training/stages.ts';
import { reportedHeldOut } from '../../worlds/registry.ts';
import { CurveFigure } from '../chart/CurveFigure.tsx';
import { SeriesMark } from '../chart/SeriesMark.tsx';
import styles from './Charts.module.css';
import { accuracySeries, RECORDED_DASH, recordedSeries, useRecorded, useSuites } from './series.ts';

/** Says of the curves of shipped weights that they are a recording, and of what. */
export function RecordedNote({ stage }: { stage: Stage }) {
  const { charts } = useWords('lab');
  const recorded = useRecorded(stage);
  if (recorded === null) return null;
  return (
    <p className={styles.note}>
      <SeriesMark colour="--mark" dash={RECORDED_DASH} shape="" />
      {charts.recorded.note(recorded.source)}
    </p>
  );
}

/** The loss of every step; of shipped weights, as it was recorded. */
export function LossChart({ stage }: { stage: Stage }) {
  const { charts } = useWords('lab');
  const { recorded: words } = charts;
  const steps = usePhase(stage, (state) => state.steps);
  const recorded = useRecorded(stage);
  return (
    <CurveFigure
      title={charts.loss}
      subject={STAGE_NAMES[stage]}
      name={`loss-${stage}`}
      description={charts.describe(
        charts.loss,
        stage,
        recorded === null ? charts.everyStep : words.describe(recorded.source),
      )}
      select={(state) => [
        recorded === null ? stageState(state, stage).losses : recordedOf(state, stage)?.losses,
      ]}
      series={
        recorded === null
          ? [{ label: charts.loss, colour: '--mark', width: 1.25 }]
          : [recordedSeries(words.series(charts.loss), words.means(recorded.source, recorded.every))]
      }
      steps={steps}
      shares={false}
      size="short"
    />
  );
}

/**
 * The accuracies that a phase is judged by; for the composition beside the paper's; for shipped weights beside the
 * recorded ones.
 */
export function AccuracyChart({ stage }: { stage: Stage }) {
  const { charts } = useWords('lab');
  const { recorded: words } = charts;
  const steps = usePhase(stage, (state) => state.steps);
  const accuracy = usePhase(stage, (state) => state.accuracy);
  const recorded = useRecorded(stage);
  const isComposition = phaseOf(stage) === 'AB';
  const suites = useSuites(phaseOf(stage));
  const paper = useLabState(({ settings }) => reportedHeldOut(settings.world.kind));
  const series = accuracySeries(suites, charts.suite);
  if (recorded !== null) {
    const { source } = recorded;
    series.push(...series.map(({ label }, i) => recordedSeries(words.series(label), source, i === 0)));
  }
  const values = suites.flatMap((suite) => {
    const curve = accuracy[suite];
    const point = curve === undefined ? null : last(curve);
    return point === null ? [] : [charts.latest(charts.suite[suite], percent(point.value), point.step)];
  });
  const measured = values.join(' ') || charts.none;
  const described = recorded === null ? measured : `${measured} ${words.describe(recorded.source)}`;
  return (
    <CurveFigure
      title={charts.accuracy}
      subject={STAGE_NAMES[stage]}
      name={`accuracy-${stage}`}
      description={charts.describe(charts.accuracy, stage, described)}
      select={(state) =>
        [stageState(state, stage), recorded && recordedOf(state, stage)].flatMap((of) =>
          of ? suites.map((suite) => of.accuracy[suite]) : [],
        )
      }
      series={series}
      steps={steps}
      shares
      size={isComposition ? 'tall' : 'short'}
      {...(isComposition && paper !== null && { line: { value: paper, label: charts.paper } })}
    />
  );
}
