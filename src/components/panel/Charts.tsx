import { useMemo } from 'react';
import { percent } from '../../i18n/format.ts';
import { PHASE_NAMES } from '../../i18n/names.ts';
import { useWords } from '../../i18n/words.ts';
import { usePhase } from '../../store/context.ts';
import { last } from '../../store/curve.ts';
import { PAPER_HELD_OUT } from '../../store/paper.ts';
import { eachPhase, type LabState } from '../../store/state.ts';
import type { Phase } from '../../training/settings.ts';
import { CurveFigure } from '../chart/CurveFigure.tsx';
import { ACCURACY_CURVES, accuracySeries, SUITES_OF } from './accuracy.ts';

const LOSS_CURVES = eachPhase((phase) => ({ phases }: LabState) => [phases[phase].losses]);

/** The loss of every step. */
export function LossChart({ phase }: { phase: Phase }) {
  const { charts } = useWords('lab');
  const steps = usePhase(phase, (state) => state.steps);
  const series = useMemo(() => [{ label: charts.loss, colour: '--mark', width: 1.25 }], [charts]);
  return (
    <CurveFigure
      title={charts.loss}
      subject={PHASE_NAMES[phase]}
      name={`loss-${phase}`}
      description={charts.describe(charts.loss, phase, charts.everyStep)}
      select={LOSS_CURVES[phase]}
      series={series}
      steps={steps}
      shares={false}
      size="short"
    />
  );
}

/** The accuracies that a phase is judged by; for the composition beside the paper's. */
export function AccuracyChart({ phase }: { phase: Phase }) {
  const { charts } = useWords('lab');
  const steps = usePhase(phase, (state) => state.steps);
  const accuracy = usePhase(phase, (state) => state.accuracy);
  const series = useMemo(() => accuracySeries(phase, charts.suite), [phase, charts]);
  const line = useMemo(() => ({ value: PAPER_HELD_OUT, label: charts.paper }), [charts]);
  const values = SUITES_OF[phase].flatMap((suite) => {
    const curve = accuracy[suite];
    const point = curve === undefined ? null : last(curve);
    return point === null ? [] : [charts.latest(charts.suite[suite], percent(point.value), point.step)];
  });
  return (
    <CurveFigure
      title={charts.accuracy}
      subject={PHASE_NAMES[phase]}
      name={`accuracy-${phase}`}
      description={charts.describe(charts.accuracy, phase, values.join(' ') || charts.none)}
      select={ACCURACY_CURVES[phase]}
      series={series}
      steps={steps}
      shares
      size={phase === 'AB' ? 'tall' : 'short'}
      {...(phase === 'AB' && { line })}
    />
  );
}
