/** A run in figures: its results, and its costs. */

import type { Run, RunStage } from '../../store/runs/runRecord.ts';
import { last } from '../../store/training/curve.ts';
import { STAGES, type Stage } from '../../training/stages.ts';
import type { Suite } from '../../worlds/registry.ts';

/** The stages of a run that it trained. */
const trainedStages = ({ stages }: Run): [Stage, RunStage][] =>
  STAGES.flatMap((stage): [Stage, RunStage][] => {
    const record = stages[stage];
    return record?.origin === 'trained' ? [[stage, record]] : [];
  });

/** Returns the last accuracy of the composition on a suite, if it was measured. */
export function finalAccuracy({ stages }: Run, suite: Suite): number | null {
  const curve = stages.AB2?.accuracy[suite] ?? stages.AB?.accuracy[suite];
  return curve === undefined ? null : (last(curve)?.value ?? null);
}

const total = (values: readonly (number | null)[]): number | null =>
  values.every((value) => value === null)
    ? null
    : values.reduce<number>((sum, value) => sum + (value ?? 0), 0);

/** Returns the trained parameters, steps and seconds of all that the run trained. */
export function effortOf(run: Run): Record<'parameters' | 'steps' | 'seconds', number | null> {
  const trained = trainedStages(run).map(([, record]) => record);
  return {
    parameters: total(trained.map(({ parameters }) => parameters)),
    steps: total(trained.map(({ step }) => step)),
    seconds: total(trained.map(({ seconds }) => seconds)),
  };
}
