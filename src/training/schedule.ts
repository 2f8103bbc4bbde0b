import { BETA1, BETA2 } from '../ops/adam/index.ts';
import type { OptimiserSettings } from './settings.ts';

type Schedule = Pick<OptimiserSettings, 'learningRate' | 'warmup' | 'hold' | 'steps'>;

/**
 * The learning rate of step `step` (the first is 0): linear warm-up, the peak for a share `hold` of the rest,
 * then linear to 0.
 */
export function learningRate({ learningRate: peak, warmup, hold, steps }: Schedule, step: number): number {
  if (step < warmup) return (peak * (step + 1)) / warmup;
  const done = (step - warmup) / Math.max(1, steps - warmup);
  if (done <= hold) return peak;
  return peak * Math.max(0, 1 - (done - hold) / (1 - hold));
}

/** Adam's bias corrections 1/(1 − βᵗ) of the first and second moment at step `step` (the first is 0). */
export function biasCorrections(step: number): [number, number] {
  return [1 / (1 - BETA1 ** (step + 1)), 1 / (1 - BETA2 ** (step + 1))];
}
