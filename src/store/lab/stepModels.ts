/**
 * The models that a step of the tutorial needs, and their preparation. All steps share the lab's models. A step may
 * start a model from nothing, or load the pre-trained weights of an untrained one, but weights that were trained here,
 * or loaded from a file, are never replaced without a question.
 */
import { PHASES, type Phase } from '../../worlds/phases.ts';
import { isReady, type Readiness, readinessOf } from '../training/readiness.ts';
import { isDone, type Outcomes } from '../tutorial/outcomes.ts';
import { type Step, stepBeside } from '../tutorial/tutorialSteps.ts';
import { hasShipped, isStale, isTrained } from '../weights/lineage.ts';
import type { LabState } from './state.ts';
import { isWithoutGpu } from './withoutGpu.ts';

interface StepModels {
  /** The model that begins untrained here. */
  subject: Phase | null;
  /** True if it is trained here. */
  trains: boolean;
  /** The models that have to be trained already. */
  needs: readonly Phase[];
}

export const STEP_MODELS: Record<Step, StepModels> = {
  'what-each-knows': { subject: null, trains: false, needs: ['A', 'B'] },
  'train-a': { subject: 'A', trains: true, needs: [] },
  'train-b': { subject: 'B', trains: true, needs: [] },
  'neither-can': { subject: null, trains: false, needs: ['A', 'B'] },
  compose: { subject: 'AB', trains: false, needs: ['A', 'B'] },
  'train-composition': { subject: 'AB', trains: true, needs: ['A', 'B'] },
  'look-inside': { subject: null, trains: false, needs: PHASES },
  'layer-by-layer': { subject: null, trains: false, needs: PHASES },
  'what-it-cost': { subject: null, trains: false, needs: PHASES },
};

/** The steps that inspect the models. */
const LOOKS: readonly Step[] = ['look-inside', 'layer-by-layer'];

/** Returns true if a step can't be done here: it trains, or inspects the models, and there is no GPU. */
export const isOutOfReach = (step: Step, state: LabState): boolean =>
  isWithoutGpu(state) && (STEP_MODELS[step].trains || LOOKS.includes(step));

/** Returns true if the weights of a phase are the visitor's own: neither initial nor pre-trained. */
export const isVisitorsOwn = ({ phases }: LabState, phase: Phase): boolean =>
  phases[phase].origin.kind !== 'initial' && phases[phase].origin.kind !== 'shipped';

/**
 * Returns true if the pre-trained weights of a phase can be loaded. The pre-trained composition was trained on the
 * pre-trained A and B, and is of no use to others.
 */
const takesShipped = (state: LabState, phase: Phase): boolean =>
  hasShipped(state, [phase]) &&
  (phase !== 'AB' || (!isVisitorsOwn(state, 'A') && !isVisitorsOwn(state, 'B')));

/** Returns true if the weights that the lab opens with are loaded, as far as there are any. */
export const hasInitialWeights = ({ connection, initialWeightsLoaded, phases }: LabState): boolean =>
  connection.kind === 'ready' &&
  initialWeightsLoaded &&
  PHASES.every((phase) => phases[phase].loading === null);

/** The changes that a step makes to the models when a visitor comes to it. */
interface Preparation {
  /** The phase that starts from nothing. */
  reset: Phase | null;
  /** The phases that get the pre-trained weights. */
  load: readonly Phase[];
}

/**
 * Returns the changes that make the current models ready for a step. A phase that can't be trained here is not started
 * from nothing either.
 */
export function preparationFor(step: Step, state: LabState, outcomes: Outcomes): Preparation {
  const { subject, needs } = STEP_MODELS[step];
  if (subject !== null && isOutOfReach(step, state)) {
    return { reset: null, load: loadable([...needs, subject], state) };
  }
  const startsOver =
    subject !== null &&
    !isDone(step, outcomes) &&
    state.phases[subject].origin.kind === 'shipped' &&
    (subject === 'AB' || !isVisitorsOwn(state, 'AB'));
  return { reset: startsOver ? subject : null, load: loadable(needs, state) };
}

/** Returns true if pre-trained weights replace those of a phase that is missing, and is not about to be trained. */
const isSupplied = (phase: Phase, state: LabState): boolean =>
  isMissing(state, phase) && takesShipped(state, phase) && state.queued !== phase;

const loadable = (needs: readonly Phase[], state: LabState): Phase[] =>
  needs.filter((phase) => isSupplied(phase, state));

/** Returns true if pre-trained weights of a phase are available, as far as is known. */
const isComing = (phase: Phase, state: LabState): boolean =>
  isSupplied(phase, state) && state.phases[phase].notice === null;

/** Returns true if a phase can't be used as it is: untrained, or a composition of another A and B. */
const isMissing = (state: LabState, phase: Phase): boolean =>
  !isTrained(state, phase) || (phase === 'AB' && isStale(state) && !isVisitorsOwn(state, 'AB'));

/** A model that a step needs and that it can't build on yet, and the reason. */
export interface Obstacle {
  phase: Phase;
  readiness: Exclude<Readiness, { kind: 'ready' }>;
}

/** Returns the obstacles to a step with the current models; none if pre-trained weights are being loaded. */
export const obstaclesTo = (step: Step, state: LabState): Obstacle[] =>
  STEP_MODELS[step].needs.flatMap((phase) => {
    if (isComing(phase, state)) return [];
    if (isMissing(state, phase) || (phase === 'AB' && isStale(state))) {
      return [{ phase, readiness: { kind: 'untrained' } }];
    }
    const readiness = readinessOf(state, phase);
    return readiness.kind === 'ready' ? [] : [{ phase, readiness }];
  });

/** Returns true if everything that a step builds on is ready. */
export const isOpen = (step: Step, state: LabState): boolean =>
  STEP_MODELS[step].needs.every((phase) => isReady(state, phase)) &&
  !(STEP_MODELS[step].needs.includes('AB') && isStale(state));

/** Returns true if the training of a step can be asked for: everything it builds on is ready, or is being trained. */
export const canTrain = (step: Step, state: LabState): boolean =>
  STEP_MODELS[step].needs.every((phase) => {
    const { kind } = readinessOf(state, phase);
    return kind === 'ready' || kind === 'learning' || kind === 'settling';
  });

/** Returns the visitor's own weights that pre-trained ones would replace: a phase's own, or those it was trained on. */
export const replacedBy = (phase: Phase, state: LabState): Phase[] =>
  (phase === 'AB' ? PHASES : [phase]).filter((each) => isVisitorsOwn(state, each));

/** Returns the phase whose training a visitor can skip, with pre-trained weights in its place. */
export function skippable(step: Step, state: LabState): Phase | null {
  const { subject, trains } = STEP_MODELS[step];
  if (subject === null || !trains || stepBeside(step, 1) === null) return null;
  const isFree = takesShipped(state, subject) || hasShipped(state, PHASES);
  return isFree && !isReady(state, subject) ? subject : null;
}
