/** The time that training takes on this device, from a step that was measured on it. */

import { optimiserOf } from '../../training/stages.ts';
import type { Phase } from '../../worlds/phases.ts';
import type { LabState } from '../lab/state.ts';
import { readinessOf } from './readiness.ts';

/** The seconds that are left, and true if training may well end earlier: nobody knows when a model will be ready. */
export interface TimeLeft {
  seconds: number;
  isMost: boolean;
}

/** Returns null while no step was measured, and if nothing is left to train. */
export function timeLeft(state: LabState, phase: Phase): TimeLeft | null {
  const { secondsPerStep, stepsPerSecond, step, steps } = state.phases[phase];
  const perStep = stepsPerSecond > 0 ? 1 / stepsPerSecond : secondsPerStep;
  if (perStep === null) return null;
  const readiness = readinessOf(state, phase);
  switch (readiness.kind) {
    case 'ready':
    case 'short':
    case 'unreadable':
      return null;
    case 'settling':
      return { seconds: (readiness.until - step) * perStep, isMost: false };
    default:
      return { seconds: (steps - step) * perStep, isMost: optimiserOf(phase, state.settings).goal !== null };
  }
}
