/** Slow training: the condition under which a visitor is warned of it. */
import { create } from 'zustand';
import type { Stage } from '../../training/stages.ts';
import { type LabState, stageState, trainingStage } from './state.ts';

/** The minutes that nobody waits for without a warning. */
const LONG = 3;
/** The number of steps after which the speed is worth a forecast. */
const MEASURED = 10;

interface Slowness {
  /** The adapter that computes on the CPU; null if it is a GPU. */
  software: string | null;
  /**
   * The stage that trains, and the minutes that it still takes at the speed measured last; null if none trains, or not
   * long enough.
   */
  training: { phase: Stage; minutes: number } | null;
}

/** Returns null if training is fast enough, as far as is known. */
export function slownessOf(state: LabState): Slowness | null {
  const { device } = state;
  if (device === null || device.noGpu) return null;
  const software = device.software ? device.adapter : null;
  const phase = trainingStage(state);
  const training = phase === null ? null : forecast(state, phase);
  const isLong = training !== null && training.minutes >= LONG;
  return software !== null || isLong ? { software, training } : null;
}

function forecast(state: LabState, phase: Stage): Slowness['training'] {
  const { step, steps, stepsPerSecond } = stageState(state, phase);
  if (step < MEASURED || stepsPerSecond <= 0) return null;
  return { phase, minutes: Math.max(1, Math.round((steps - step) / stepsPerSecond / 60)) };
}

/** True once the visitor has dismissed the notice, which then stays away for this visit. */
export const useSlownessNotice = create<{ isDismissed: boolean }>(() => ({ isDismissed: false }));
