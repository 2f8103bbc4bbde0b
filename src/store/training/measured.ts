/** How fast this device was measured to train, from the runs that it made. */
import { type Measured, workOf } from '../../training/effort.ts';
import { STAGES } from '../../training/stages.ts';
import type { Run, RunStage } from '../runs/runRecord.ts';

/** Fewer steps say little: the first ones wait for kernels to be compiled. */
const LEAST_STEPS = 10;

/** Seconds that a step took; null where nobody knows. */
function secondsPerStep({ seconds, step, stepsPerSecond }: RunStage): number | null {
  if (seconds !== null && seconds > 0 && step >= LEAST_STEPS) return seconds / step;
  return stepsPerSecond > 0 ? 1 / stepsPerSecond : null;
}

/** What steps of which size took on an adapter, in runs that were trained there. */
export const measuredOn = (adapter: string, runs: readonly Run[]): Measured[] =>
  runs
    .filter((run) => run.adapter === adapter)
    .flatMap((run) =>
      STAGES.flatMap((stage): Measured[] => {
        const record = run.stages[stage];
        if (record?.origin !== 'trained') return [];
        const took = secondsPerStep(record);
        return took === null ? [] : [{ stage, work: workOf(stage, run.settings), secondsPerStep: took }];
      }),
    );
