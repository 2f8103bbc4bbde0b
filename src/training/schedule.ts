/**
 * The learning rate over the steps of a training, and its end. A schedule without a goal is known beforehand. One
 * with a goal holds its peak until the model is good enough, and then cools down: what a model knows is there before
 * its states have settled, and only settled states are of use to a model that reads them.
 */

import { BETA1, BETA2 } from '../ops/optimiser/index.ts';
import type { OptimiserSettings } from '../worlds/recipe.ts';

type Schedule = Pick<OptimiserSettings, 'learningRate' | 'warmup' | 'hold' | 'steps' | 'goal' | 'cooldown'>;

/**
 * The step at which the learning rate of a schedule with a goal begins to fall: where the goal was reached, or so
 * early that the cool-down ends with the last step. Null: the schedule has no goal.
 * @param reachedAt steps taken when the goal was reached; null while it is not
 */
export function coolsFrom({ goal, cooldown, steps }: Schedule, reachedAt: number | null): number | null {
  return goal === null ? null : (reachedAt ?? Math.max(0, steps - cooldown));
}

/** The number of steps after which training ends, as far as it is known at present. */
export function lastStep(schedule: Schedule, reachedAt: number | null): number {
  return schedule.goal === null || reachedAt === null
    ? schedule.steps
    : Math.min(schedule.steps, reachedAt + schedule.cooldown);
}

/**
 * The learning rate of step `step` (the first is 0): linear warm-up; the peak, for a share `hold` of the rest, then
 * linear to 0; or until the cool-down, then 1 − √x of the way to 0, as Hägele et al. (2024) found best.
 * @param reachedAt steps taken when the goal was reached; null while it is not, or where there is none
 */
export function learningRate(schedule: Schedule, step: number, reachedAt: number | null): number {
  const { learningRate: peak, warmup, hold, steps } = schedule;
  const from = coolsFrom(schedule, reachedAt);
  const warm = step < warmup ? (peak * (step + 1)) / warmup : peak;
  if (from !== null) {
    const span = Math.max(1, lastStep(schedule, reachedAt) - from);
    return warm * (1 - Math.sqrt(Math.min(1, Math.max(0, (step - from) / span))));
  }
  if (step < warmup) return warm;
  const done = (step - warmup) / Math.max(1, steps - warmup);
  if (done <= hold) return peak;
  return peak * Math.max(0, 1 - (done - hold) / (1 - hold));
}

/** Returns the optimiser's rule for updating the weights: the matrices' own rate rises and falls with the others'. */
export const ruleOf = ({ weightDecay, learningRate: rate, matrixRate }: OptimiserSettings) => ({
  weightDecay,
  matrixRate: matrixRate === null ? null : matrixRate / rate,
});

/** Adam's bias corrections 1/(1 − βᵗ) of the first and second moment at step `step` (the first is 0). */
export function biasCorrections(step: number): [number, number] {
  return [1 / (1 - BETA1 ** (step + 1)), 1 / (1 - BETA2 ** (step + 1))];
}
