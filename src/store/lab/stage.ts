/**
 * What the models have to be for a step of the tutorial, and how they become it. All steps share the lab's models.
 * A step may start a model from nothing, or put the pre-trained weights in the place of what is untrained, but nothing
 * that was trained here, or loaded from a file, is ever replaced without being asked for.
 */
import { PHASES, type Phase } from '../../worlds/phases.ts';
import { isReady, type Readiness, readinessOf } from '../training/readiness.ts';
import { isDone, type Outcomes } from '../tutorial/outcomes.ts';
import { type Step, stepBeside } from '../tutorial/tutorialSteps.ts';
import { hasShipped, isStale, isTrained } from '../weights/lineage.ts';
import type { LabState } from './state.ts';
import { isWithoutGpu } from './withoutGpu.ts';

interface Stage {
  /** What begins untrained here. */
  subject: Phase | null;
  /** Whether it is trained here. */
  trains: boolean;
  /** What has to be trained already. */
  needs: readonly Phase[];
}

export const STAGES: Record<Step, Stage> = {
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

/** The steps that take models apart. */
const LOOKS: readonly Step[] = ['look-inside', 'layer-by-layer'];

/** Whether what a step asks for can't be done here: it trains, or takes models apart, and there is no GPU. */
export const isOutOfReach = (step: Step, state: LabState): boolean =>
  isWithoutGpu(state) && (STAGES[step].trains || LOOKS.includes(step));

/** Whether the visitor would miss the weights of a phase: they are neither initial nor pre-trained. */
export const wouldBeMissed = ({ phases }: LabState, phase: Phase): boolean =>
  phases[phase].origin.kind !== 'initial' && phases[phase].origin.kind !== 'shipped';

/**
 * Whether the pre-trained weights of a phase can be put in place. The pre-trained composition was trained on the
 * pre-trained A and B, and is of no use to others.
 */
const takesShipped = (state: LabState, phase: Phase): boolean =>
  hasShipped(state, [phase]) &&
  (phase !== 'AB' || (!wouldBeMissed(state, 'A') && !wouldBeMissed(state, 'B')));

/** Whether the weights that the lab opens with are in place, as far as there are any. */
export const isFurnished = ({ connection, furnished, phases }: LabState): boolean =>
  connection.kind === 'ready' && furnished && PHASES.every((phase) => phases[phase].loading === null);

/** What a step does to the models when a visitor comes to it. */
interface Preparation {
  /** What starts from nothing. */
  reset: Phase | null;
  /** What gets the pre-trained weights. */
  load: readonly Phase[];
}

/** How the present models are made ready for a step. What can't be trained here is not started from nothing either. */
export function preparationFor(step: Step, state: LabState, outcomes: Outcomes): Preparation {
  const { subject, needs } = STAGES[step];
  if (subject !== null && isOutOfReach(step, state)) {
    return { reset: null, load: loadable([...needs, subject], state) };
  }
  const startsOver =
    subject !== null &&
    !isDone(step, outcomes) &&
    state.phases[subject].origin.kind === 'shipped' &&
    (subject === 'AB' || !wouldBeMissed(state, 'AB'));
  return { reset: startsOver ? subject : null, load: loadable(needs, state) };
}

/** Whether pre-trained weights take the place of a phase that is missing, and is not about to be trained. */
const isSupplied = (phase: Phase, state: LabState): boolean =>
  isMissing(state, phase) && takesShipped(state, phase) && state.queued !== phase;

const loadable = (needs: readonly Phase[], state: LabState): Phase[] =>
  needs.filter((phase) => isSupplied(phase, state));

/** Whether they are there, as far as is known. */
const isComing = (phase: Phase, state: LabState): boolean =>
  isSupplied(phase, state) && state.phases[phase].notice === null;

/** Whether a phase can't be used as it is: untrained, or a composition of another A and B. */
const isMissing = (state: LabState, phase: Phase): boolean =>
  !isTrained(state, phase) || (phase === 'AB' && isStale(state) && !wouldBeMissed(state, 'AB'));

/** A model that a step needs and that it can't be built on yet, and why. */
export interface Obstacle {
  phase: Phase;
  readiness: Exclude<Readiness, { kind: 'ready' }>;
}

/** What keeps a step from being done with the models in place; nothing where pre-trained weights are on their way. */
export const obstaclesTo = (step: Step, state: LabState): Obstacle[] =>
  STAGES[step].needs.flatMap((phase) => {
    if (isComing(phase, state)) return [];
    if (isMissing(state, phase) || (phase === 'AB' && isStale(state))) {
      return [{ phase, readiness: { kind: 'untrained' } }];
    }
    const readiness = readinessOf(state, phase);
    return readiness.kind === 'ready' ? [] : [{ phase, readiness }];
  });

/** Whether all that a step builds on is ready. */
export const isOpen = (step: Step, state: LabState): boolean =>
  STAGES[step].needs.every((phase) => isReady(state, phase)) &&
  !(STAGES[step].needs.includes('AB') && isStale(state));

/** Whether the training of a step can be asked for: what it builds on is ready, or is being trained. */
export const canTrain = (step: Step, state: LabState): boolean =>
  STAGES[step].needs.every((phase) => {
    const { kind } = readinessOf(state, phase);
    return kind === 'ready' || kind === 'learning' || kind === 'settling';
  });

/** What pre-trained weights would replace that the visitor would miss: a phase's own, or those it was trained on. */
export const replacedBy = (phase: Phase, state: LabState): Phase[] =>
  (phase === 'AB' ? PHASES : [phase]).filter((each) => wouldBeMissed(state, each));

/** The phase that a visitor can skip the training of, with pre-trained weights in its place. */
export function skippable(step: Step, state: LabState): Phase | null {
  const { subject, trains } = STAGES[step];
  if (subject === null || !trains || stepBeside(step, 1) === null) return null;
  const isFree = takesShipped(state, subject) || hasShipped(state, PHASES);
  return isFree && !isReady(state, subject) ? subject : null;
}
