/** The measured speed of training on this device, from the runs that it made. */
import { type Measured, workOf } from '../../training/effort.ts';
import { STAGES } from '../../training/stages.ts';
import type { Run, RunStage } from '../runs/runRecord.ts';

/** The smallest number of steps that allows a judgement of speed: the first ones wait for kernels to be compiled. */
const LEAST_STEPS = 10;

/** Returns the seconds that a step took; null if unknown. */
function secondsPerStep({ seconds, step, stepsPerSecond }: RunStage): number | null {
  if (seconds !== null && seconds > 0 && step >= LEAST_STEPS) return seconds / step;
  return stepsPerSecond > 0 ? 1 / stepsPerSecond : null;
}

/** Returns the measured times of steps on an adapter, in runs that were trained there. */
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
