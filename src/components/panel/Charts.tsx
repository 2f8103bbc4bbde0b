import { useMemo } from 'react';
import { percent } from '../../i18n/format.ts';
import { STAGE_NAMES } from '../../i18n/names.ts';
import { useWords } from '../../i18n/words.ts';
import { usePhase } from '../../store/context.ts';
import { last } from '../../store/curve.ts';
import { PAPER_HELD_OUT } from '../../store/paper.ts';
import { type LabState, stageState } from '../../store/state.ts';
import { phaseOf, type Stage } from '../../training/stages.ts';
import { CurveFigure } from '../chart/CurveFigure.tsx';
import { ACCURACY_CURVES, accuracySeries, eachStage, SUITES_OF } from './accuracy.ts';

const LOSS_CURVES = eachStage((stage) => (state: LabState) => [stageState(state, stage).losses]);

/** The loss of every step. */
export function LossChart({ stage }: { stage: Stage }) {
  const { charts } = useWords('lab');
  const steps = usePhase(stage, (state) => state.steps);
  const series = useMemo(() => [{ label: charts.loss, colour: '--mark', width: 1.25 }], [charts]);
  return (
    <CurveFigure
      title={charts.loss}
      subject={STAGE_NAMES[stage]}
      name={`loss-${stage}`}
      description={charts.describe(charts.loss, stage, charts.everyStep)}
      select={LOSS_CURVES[stage]}
      series={series}
      steps={steps}
      shares={false}
      size="short"
    />
  );
}

/** The accuracies that a phase is judged by; for the composition beside the paper's. */
export function AccuracyChart({ stage }: { stage: Stage }) {
  const { charts } = useWords('lab');
  const steps = usePhase(stage, (state) => state.steps);
  const accuracy = usePhase(stage, (state) => state.accuracy);
  const series = useMemo(() => accuracySeries(phaseOf(stage), charts.suite), [stage, charts]);
  const line = useMemo(() => ({ value: PAPER_HELD_OUT, label: charts.paper }), [charts]);
  const values = SUITES_OF[phaseOf(stage)].flatMap((suite) => {
    const curve = accuracy[suite];
    const point = curve === undefined ? null : last(curve);
    return point === null ? [] : [charts.latest(charts.suite[suite], percent(point.value), point.step)];
  });
  return (
    <CurveFigure
      title={charts.accuracy}
      subject={STAGE_NAMES[stage]}
      name={`accuracy-${stage}`}
      description={charts.describe(charts.accuracy, stage, values.join(' ') || charts.none)}
      select={ACCURACY_CURVES[stage]}
      series={series}
      steps={steps}
      shares
      size={phaseOf(stage) === 'AB' ? 'tall' : 'short'}
      {...(phaseOf(stage) === 'AB' && { line })}
    />
  );
}
