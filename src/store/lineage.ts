/**
 * Which weights are in place, and whether they belong together. A composition is trained on one A and one B;
 * put another A beside it and its cross-attention reads states it has never seen. So every set of weights has
 * a name, and the composition remembers the names of the two it was trained on.
 */
import { PHASES, type Phase } from '../training/settings.ts';
import { basisOf, stagesOf } from '../training/stages.ts';
import type { LabState, Origin, WeightsId } from './state.ts';

function nameOf(origin: Origin, changes: number): WeightsId {
  switch (origin.kind) {
    case 'initial':
    case 'shipped':
      return origin.kind;
    default:
      return `${origin.kind} ${changes}`;
  }
}

/** The state after the weights of a phase changed. */
export function withWeights(state: LabState, phase: Phase, origin: Origin): LabState {
  const changes = state.changes + 1;
  const weights = nameOf(origin, changes);
  const phases = { ...state.phases, [phase]: { ...state.phases[phase], origin, weights } };
  const composedOf =
    phase !== 'AB'
      ? state.composedOf
      : origin.kind === 'initial'
        ? null
        : origin.kind === 'shipped'
          ? { A: weights, B: weights }
          : { A: phases.A.weights, B: phases.B.weights };
  return { ...state, changes, phases, composedOf };
}

/** Whether the composition was trained on another A or B than those in place. */
export function isStale({ composedOf, phases, recording }: LabState): boolean {
  if (recording !== null) return false; // its phases are of one run, in whatever order they are played
  return composedOf !== null && (composedOf.A !== phases.A.weights || composedOf.B !== phases.B.weights);
}

/** Whether a phase has weights that are worth anything. */
export const isTrained = ({ phases }: LabState, phase: Phase): boolean =>
  phases[phase].status !== 'untrained';

/** Whether a phase can't be trained yet because it builds on models that are to be trained first. */
export function isBlocked(state: LabState, phase: Phase): boolean {
  if (state.recording !== null) return false;
  const basis = basisOf(phase, state.settings);
  const stages = stagesOf(state.settings);
  return PHASES.some((each) => basis.includes(each) && stages.includes(each) && !isTrained(state, each));
}

/** Whether training this phase further makes no sense, so that playing it starts from nothing. */
export function startsAnew(state: LabState, phase: Phase): boolean {
  const { origin, step, steps } = state.phases[phase];
  return origin.kind === 'shipped' || step >= steps || (phase === 'AB' && isStale(state));
}

/** Whether re-configuring would throw away something that was trained here. */
export const hasTrainedWeights = ({ phases }: LabState): boolean =>
  Object.values(phases).some(({ origin }) => origin.kind === 'trained' || origin.kind === 'restored');

/** Whether checkpoints are shipped for these settings: only for the world that they were trained in. */
export function hasShipped({ recording, settings: { preset, world } }: LabState): boolean {
  return (
    recording === null &&
    preset !== 'custom' &&
    world.keys === 1000 &&
    world.share === 0.2 &&
    world.operands === 3 &&
    world.seed === 0
  );
}
