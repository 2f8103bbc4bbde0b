/** The recorded curves of shipped weights, as charts draw them: dashed and thinner, beside what is measured here. */
import { useMemo } from 'react';
import { useWords } from '../../i18n/words.ts';
import { useLabState } from '../../store/lab/context.ts';
import type { LabState } from '../../store/lab/state.ts';
import type { RecordedTraining } from '../../store/replay/recordedTraining.ts';
import { recordedOf } from '../../store/training/trainings.ts';
import { phaseOf, type Stage } from '../../training/stages.ts';
import type { ChartSeries } from '../chart/options.ts';
import { ACCURACY_CURVES, eachStage, SUITES_OF } from './accuracy.ts';

export const RECORDED_DASH: number[] = [6, 4];
const FOREMOST = { colour: '--mark', width: 1.5, dash: RECORDED_DASH };
const OTHER = { colour: '--muted', width: 1.25, dash: [1, 3] };

export const RECORDED_LOSSES = eachStage((stage) => (state: LabState) => [recordedOf(state, stage)?.losses]);

/** Selects the curves measured here, and then the recorded ones. */
export const ALL_ACCURACIES = eachStage((stage) => (state: LabState) => [
  ...ACCURACY_CURVES[stage](state),
  ...SUITES_OF[phaseOf(stage)].map((suite) => recordedOf(state, stage)?.accuracy[suite]),
]);

interface Recorded extends RecordedTraining {
  /** The adapter, the date and the seed, in words. */
  source: string;
}

/** Returns the recorded training of a stage that has shipped weights, if it is loaded. */
export function useRecorded(stage: Stage): Recorded | null {
  const { charts } = useWords('lab');
  const training = useLabState((state) => recordedOf(state, stage));
  return useMemo(() => {
    if (training === null) return null;
    const { adapter, date, seed } = training;
    return { ...training, source: charts.recorded.source(adapter, date.slice(0, 10), seed) };
  }, [training, charts]);
}

/** A recorded series under the name of what it records. */
export const recordedSeries = (label: string, source: string, isForemost = true): ChartSeries => ({
  label,
  source,
  ...(isForemost ? FOREMOST : OTHER),
});
