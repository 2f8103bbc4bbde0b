/** Whether training is so slow here that a visitor should hear of it, and what helps. */
import { create } from 'zustand';
import type { Stage } from '../../training/stages.ts';
import { type LabState, stageState, trainingStage } from './state.ts';

/** Minutes left that nobody waits for without having been told. */
const LONG = 3;
/** Steps after which the speed is worth a forecast. */
const MEASURED = 10;

interface Slowness {
  /** The adapter that computes on the CPU; null where it is a GPU. */
  software: string | null;
  /** What trains, and how long that goes on at the speed measured last; null where nothing does, or not long enough. */
  training: { phase: Stage; minutes: number } | null;
}

/** Null where it is fast enough, as far as one knows. */
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

/** Whoever has dismissed the notice does not hear of it again in this visit. */
export const useSlownessNotice = create<{ isDismissed: boolean }>(() => ({ isDismissed: false }));
