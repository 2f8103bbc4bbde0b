/**
 * The condition under which a model can be built on. A model that has learned its task is not ready yet: as long as its
 * learning rate is high its states move, and a composition that reads them learns keys by heart. It is ready once its
 * learning rate has come down to 0 and its goal is measured to be reached, for A also that its values can be read.
 */

import { coolsFrom } from '../../training/schedule.ts';
import { optimiserOf } from '../../training/stages.ts';
import type { Phase } from '../../worlds/phases.ts';
import { accuracyOf, goalOf, readabilityGoalOf } from '../lab/goals.ts';
import type { LabState } from '../lab/state.ts';
import { last } from './curve.ts';

export type Readiness =
  | { kind: 'untrained' }
  /**
   * The model is training at full rate. Both numbers are from 0 to 1: the last measurement, and the goal at which it
   * cools down.
   */
  | { kind: 'learning'; measured: number | null; goal: number | null }
  /** The learning rate falls since step `from`, and is 0 after step `until`. */
  | { kind: 'settling'; from: number; until: number }
  /** Training was paused, or broke off, before the learning rate was 0. */
  | { kind: 'unsettled'; step: number; steps: number }
  /** Training has ended below the accuracy that the next phase needs. */
  | { kind: 'short'; accuracy: number; goal: number }
  /** A knows its keys, but fewer values can be read out of its states than the composition needs. Both from 0 to 1. */
  | { kind: 'unreadable'; share: number; goal: number }
  | { kind: 'ready' };

/** Returns the last measurement of the schedule's goal for a phase: for A the readability of its values. */
function measuredGoodness(state: LabState, phase: Phase): number | null {
  if (phase === 'A') return last(state.phases.A.readability)?.value ?? null;
  return accuracyOf(state, phase)?.share ?? null;
}

/** Returns the progress of a phase towards weights that the next phase can build on. */
export function readinessOf(state: LabState, phase: Phase): Readiness {
  const { status, origin, step, steps, reachedAt } = state.phases[phase];
  const optimiser = optimiserOf(phase, state.settings);
  if (status === 'untrained') return { kind: 'untrained' };
  if (origin.kind === 'shipped') return { kind: 'ready' };
  if (status === 'training') {
    const from = coolsFrom(optimiser, reachedAt);
    if (from !== null && step >= from) return { kind: 'settling', from, until: steps };
    return { kind: 'learning', measured: measuredGoodness(state, phase), goal: optimiser.goal };
  }
  if (status === 'paused' || status === 'diverged') return { kind: 'unsettled', step, steps };
  const accuracy = accuracyOf(state, phase)?.share;
  const goal = goalOf(phase, state);
  if (accuracy !== undefined && accuracy < goal) return { kind: 'short', accuracy, goal };
  const readable = phase === 'A' ? last(state.phases.A.readability)?.value : undefined;
  const needed = readabilityGoalOf(state);
  return readable !== undefined && readable < needed
    ? { kind: 'unreadable', share: readable, goal: needed }
    : { kind: 'ready' };
}

/** Returns true if the next phase can be built on this one. */
export const isReady = (state: LabState, phase: Phase): boolean => readinessOf(state, phase).kind === 'ready';
