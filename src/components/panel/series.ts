/** The curves of a phase, as charts draw them: what is measured here, and, dashed and thinner, what was recorded. */

import { useMemo } from 'react';
import type { LabWords } from '../../i18n/en/lab.ts';
import { useWords } from '../../i18n/words.ts';
import { useLabState } from '../../store/lab/context.ts';
import type { RecordedTraining } from '../../store/replay/recordedTraining.ts';
import { recordedOf } from '../../store/training/trainings.ts';
import type { Stage } from '../../training/stages.ts';
import type { Phase } from '../../worlds/phases.ts';
import { comparedSuites, type Suite } from '../../worlds/registry.ts';
import type { ChartSeries } from '../chart/options.ts';

/** Returns the suites by whose accuracies a phase is judged. The first is the one that counts. */
export const useSuites = (phase: Phase): readonly Suite[] =>
  comparedSuites(
    useLabState(({ settings }) => settings.world.kind),
    phase,
    false,
  );

const SOLID = { colour: '--mark', width: 2.5, dot: true };
const DOTTED = { colour: '--muted', width: 1.5, dash: [3, 4] };

/** Returns the series of an accuracy chart, under their names. */
export const accuracySeries = (suites: readonly Suite[], names: LabWords['charts']['suite']): ChartSeries[] =>
  suites.map((suite, i) => ({ label: names[suite], ...(i === 0 ? SOLID : DOTTED) }));

export const RECORDED_DASH: number[] = [6, 4];
const FOREMOST = { colour: '--mark', width: 1.5, dash: RECORDED_DASH };
const OTHER = { colour: '--muted', width: 1.25, dash: [1, 3] };

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
