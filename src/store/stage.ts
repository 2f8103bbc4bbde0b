/**
 * What the models have to be for a step of the tutorial, and how they become it. All steps share the lab's models.
 * A step may start a model from nothing, or put the shipped weights in the place of what is untrained, but nothing
 * that was trained here, or loaded from a file, is ever replaced without being asked for.
 */
import { PHASES, type Phase } from '../training/settings.ts';
import { hasShipped, isStale, isTrained } from './lineage.ts';
import { isDone, type Outcomes } from './outcomes.ts';
import type { LabState } from './state.ts';
import { type Step, stepBeside } from './tutorialSteps.ts';
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
  'what-it-cost': { subject: null, trains: false, needs: PHASES },
};

/** Whether what a step asks for can't be done here: it trains, or takes models apart, and there is no GPU. */
export const isOutOfReach = (step: Step, state: LabState): boolean =>
  isWithoutGpu(state) && (STAGES[step].trains || step === 'look-inside');

/** Whether the visitor would miss the weights of a phase: they are neither initial nor shipped. */
export const wouldBeMissed = ({ phases }: LabState, phase: Phase): boolean =>
  phases[phase].origin.kind !== 'initial' && phases[phase].origin.kind !== 'shipped';

/**
 * Whether the shipped weights of a phase can be put in place. The shipped composition was trained on the shipped A and
 * B, and is of no use to others.
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
  /** What gets the shipped weights. */
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

const loadable = (needs: readonly Phase[], state: LabState): Phase[] =>
  needs.filter((phase) => isMissing(state, phase) && takesShipped(state, phase));

/** Whether a phase can't be used as it is: untrained, or a composition of another A and B. */
const isMissing = (state: LabState, phase: Phase): boolean =>
  !isTrained(state, phase) || (phase === 'AB' && isStale(state) && !wouldBeMissed(state, 'AB'));

/** What a step needs, and neither has nor can get without asking. */
export const lackingFor = (step: Step, state: LabState): Phase[] =>
  STAGES[step].needs.filter((phase) => {
    const comes = takesShipped(state, phase) && state.phases[phase].notice === null;
    return isMissing(state, phase) && !comes;
  });

/** What the shipped weights of a phase would replace that the visitor would miss: its own, or those it was trained on. */
export const replacedBy = (phase: Phase, state: LabState): Phase[] =>
  (phase === 'AB' ? PHASES : [phase]).filter((each) => wouldBeMissed(state, each));

/** Whether a step trains a model that is the visitor's by now, and the shipped one can be had for it. */
export function isReplaceable(step: Step, state: LabState): boolean {
  const { subject, trains } = STAGES[step];
  if (subject === null || !trains || !wouldBeMissed(state, subject)) return false;
  return hasShipped(state, subject === 'AB' ? PHASES : [subject]);
}

/**
 * The phase whose shipped weights take the place of what is untrained when a visitor leaves a step, if there is one.
 * A step that the next goes on with leaves it as it is.
 */
export function standIn(step: Step, state: LabState): Phase | null {
  const { subject } = STAGES[step];
  const next = stepBeside(step, 1);
  if (subject === null || next === null || STAGES[next].subject === subject) return null;
  return !isTrained(state, subject) && takesShipped(state, subject) ? subject : null;
}
