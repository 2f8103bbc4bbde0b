/** The accuracies that a phase is judged by, and their look. The first is the one that counts. */

import type { LabWords } from '../../i18n/en/lab.ts';
import { type LabState, stageState } from '../../store/lab/state.ts';
import { phaseOf, type Stage } from '../../training/stages.ts';
import type { Phase } from '../../worlds/phases.ts';
import type { Suite } from '../../worlds/registry.ts';
import type { ChartSeries } from '../chart/options.ts';

export const SUITES_OF: Record<Phase, readonly Suite[]> = {
  A: ['substitution'],
  B: ['numeric'],
  AB: ['heldOut', 'composition'],
};

const FOREMOST = { colour: '--mark', width: 2.5, dot: true };
const OTHER = { colour: '--muted', width: 1.5, dash: [3, 4] };

/** The series of a phase's accuracy chart, under their names. */
export const accuracySeries = (phase: Phase, names: LabWords['charts']['suite']): ChartSeries[] =>
  SUITES_OF[phase].map((suite, i) => ({ label: names[suite], ...(i === 0 ? FOREMOST : OTHER) }));

/** Makes a value for each stage. */
export const eachStage = <Value>(value: (stage: Stage) => Value): Record<Stage, Value> => ({
  A: value('A'),
  A2: value('A2'),
  B: value('B'),
  AB: value('AB'),
  AB2: value('AB2'),
});

export const ACCURACY_CURVES = eachStage(
  (stage) => (state: LabState) =>
    SUITES_OF[phaseOf(stage)].map((suite) => stageState(state, stage).accuracy[suite]),
);
