/** The words around the steps of the tutorial. */

import type { Origin } from '../../store/training/origin.ts';
import type { Readiness } from '../../store/training/readiness.ts';
import type { StepChange } from '../../store/tutorial/tutorialSteps.ts';
import type { Phase } from '../../worlds/phases.ts';
import { aboutWorlds } from '../../worlds/registry.ts';
import type { WorldWords } from '../../worlds/worldWords.ts';
import { duration, integer, percent, wholePercent } from '../format.ts';
import { PHASE_NAMES as phase } from '../names.ts';
import { steps } from './tutorialSteps.ts';

const listed = (phases: readonly Phase[]) => phases.map((of) => phase[of]).join(' and ');

/** The measurements of a phase in training. */
const measured = (world: WorldWords, of: Phase, share: string): string =>
  of === 'A'
    ? `${share} of its ${world.values} can be read from its states`
    : `${share} ${of === 'B' ? `of its ${world.tasks}` : `of its answers over held-out ${world.entries}`} right`;

const goalIs = (goal: number | null): string => (goal === null ? '' : `; the goal is ${wholePercent(goal)}`);

/** The progress of training, and its meaning. */
function standing(
  world: WorldWords,
  of: Phase,
  readiness: Readiness,
  step: number,
  right: number | null,
): string {
  const name = phase[of];
  switch (readiness.kind) {
    case 'untrained':
      return of === 'AB' ? 'The links add nothing yet.' : `${name} knows nothing yet.`;
    case 'learning':
      return readiness.measured === null
        ? `Step ${integer(step)}${right === null ? '. Not measured yet' : `: ${percent(right)} right`}.`
        : `Step ${integer(step)}: ${measured(world, of, percent(readiness.measured))}${goalIs(readiness.goal)}.`;
    case 'settling':
      return `Step ${integer(step)}. ${name} has learned enough. Now it settles: its learning rate falls to 0 until step ${integer(readiness.until)}.`;
    case 'unsettled':
      return of === 'AB'
        ? `${name} was stopped at step ${integer(readiness.step)} of ${integer(readiness.steps)}. Let it finish.`
        : `${name} was stopped at step ${integer(readiness.step)}, before its states settled. Let it finish: nothing can build on it yet.`;
    case 'short':
      return `${name} has finished with ${percent(readiness.accuracy)} right, short of ${percent(readiness.goal)}.`;
    case 'unreadable':
      return `${name} has finished. It knows its ${world.entries}, but only ${percent(readiness.share)} of its ${world.values} can be read from its states, short of ${percent(readiness.goal)}.`;
    case 'ready':
      return `${name} is ready.`;
  }
}

/** The reason why a step can't build on a model. */
function obstacle(world: WorldWords, of: Phase, readiness: Exclude<Readiness, { kind: 'ready' }>): string {
  const name = phase[of];
  switch (readiness.kind) {
    case 'untrained':
      return `This step needs a trained ${name}.`;
    case 'learning':
    case 'settling':
      return `This step needs ${name}, which is still training. Read on: it works as soon as ${name} is ready.`;
    case 'unsettled':
      return of === 'AB'
        ? `${name} was stopped at step ${integer(readiness.step)} of ${integer(readiness.steps)}, before it had learned all it can.`
        : `${name} was stopped at step ${integer(readiness.step)} of at most ${integer(readiness.steps)}, before its states settled. What it knows can’t be read reliably yet.`;
    case 'short':
      return `${name} gets only ${percent(readiness.accuracy)} right; this step needs ${percent(readiness.goal)}.`;
    case 'unreadable':
      return `Only ${percent(readiness.share)} of ${name}’s ${world.values} can be read from its states; this step needs ${percent(readiness.goal)}.`;
  }
}

export const tutorial = aboutWorlds('en', (world) => ({
  steps: steps(world),
  rail: 'Steps of the tutorial',
  stepOf: (number: number, of: number) => `Step ${number} of ${of}`,
  isDone: 'done',
  stage: 'Workspace',

  task: 'Your turn',
  done: 'Measured',
  training: {
    finish: (of: Phase) => `Let ${phase[of]} finish`,
    longer: (of: Phase, steps: number) => `Give ${phase[of]} up to ${integer(steps)} steps`,
    enqueue: (of: Phase) => `Train ${phase[of]} next`,
    queued: (of: Phase) => `${phase[of]} is next`,
    moreKeys: (share: number) => `Use ${percent(share)} of the ${world.entries}`,
    fewKeys: (share: number, wanted: number) =>
      `The links have seen only ${percent(share)} of the ${world.entries}. ${percent(wanted)} are enough for the goal.`,
    takes: (seconds: number, isMost: boolean) =>
      `Takes ${isMost ? 'at most' : 'about'} ${duration(seconds)} on this device`,
    left: (seconds: number, isMost: boolean) => `${isMost ? 'at most' : 'about'} ${duration(seconds)} left`,
    noTime: 'Time not measured yet',
    progress: (of: Phase, kind: Readiness['kind']) =>
      kind === 'settling' ? `How far ${phase[of]} has settled` : `${phase[of]} on the way to its goal`,
    standing: (of: Phase, readiness: Readiness, step: number, right: number | null) =>
      standing(world, of, readiness, step, right),
    obstacle: (of: Phase, readiness: Exclude<Readiness, { kind: 'ready' }>) => obstacle(world, of, readiness),
    trains: (of: Phase, step: number) => `${phase[of]} is training: step ${integer(step)}`,
    settles: (of: Phase, step: number) => `${phase[of]} settles: step ${integer(step)}`,
    next: (of: Phase) => `${phase[of]} trains next.`,
  },
  instead: {
    train: (of: Phase) => ({
      wanted: `Play the recording of a real run to its end, and watch [${phase[of]}] learn.`,
      why: 'Training a model yourself takes WebGPU, which this browser does not have.',
    }),
    look: 'Ask [A], [B] and [A⊕B] the same, and compare what they answer.',
  },
  findings: {
    byHeartQuestion: `Did it learn the ${world.entries} by heart?`,
    byHeartUnknown: `This line says so once the other ${world.entries} are measured.`,
    byHeart: (right: number, measured: number) =>
      `${integer(right)} of ${integer(measured)} held-out ${world.entries} are right so far. No example contained any of them, so memory can’t explain these.`,
    readsAtEnds: (share: number) =>
      `At the last letter of a ${world.entry}, one head of B takes ${percent(share)} of what it reads from A at that very letter: that is where A holds the ${world.value}.`,
  },
  askValues: world.tutorial.askValues,
  askSum: world.tutorial.askPlain,
  askBoth: 'Ask both',
  askAll: 'Ask all three',
  cut: 'Cut all links',
  link: 'Link them again',

  back: (name: string) => `Back: ${name}`,
  next: (name: string) => `Next: ${name}`,
  readOn: (name: string) => `Read on: ${name}`,
  skipWith: (of: Phase) => `Skip with our trained ${phase[of]}`,
  keys: '← and → turn the steps, too.',

  place: 'Models in use',
  models: {
    title: (standing: string) => `Models in use: ${standing}`,
    untrained: 'not trained',
    training: 'in training',
    unsettled: 'not finished',
    ours: 'our trained models',
    origin: (origin: Origin): string => {
      switch (origin.kind) {
        case 'initial':
          return 'not trained';
        case 'shipped':
          return 'our trained model';
        case 'trained':
        case 'restored':
          return 'trained here';
        case 'file':
          return `from ${origin.name}`;
      }
    },
  },
  software: (adapter: string) =>
    `${adapter} computes without a graphics card, which is slow. So the tutorial uses the small layout.`,
  softwareHere: (adapter: string) =>
    `${adapter} computes without a graphics card. The small layout trains faster.`,
  takePaper: 'Use the paper’s layout',
  takeSmall: 'Use the small layout',

  otherwise: (name: string) =>
    `The models are set up as “${name}”. The tutorial tells of CALM with one augmenting model.`,
  toCalm: 'Go back to CALM',

  train: (of: Phase) => `Train ${phase[of]}`,
  takeShipped: (of: Phase) => (of === 'AB' ? 'Use our trained A, B and A⊕B' : `Use our trained ${phase[of]}`),
  replaces: (phases: readonly Phase[]) =>
    `That replaces ${listed(phases)}, which ${phases.length === 1 ? 'was trained or loaded here. It' : 'were trained or loaded here. They'} would be gone.`,
  replace: 'Replace',
  keep: 'Keep mine',

  isTrained: (of: Phase) =>
    `Your ${phase[of]} is trained already. Start it over to see it as it was before training.`,
  startOver: (of: Phase) => `Start ${phase[of]} over`,

  address: 'A part of the address could not be used.',
  change: (of: StepChange, shown: string) =>
    of.kind === 'no-step'
      ? `There is no step “${of.given}”. This is “${shown}”.`
      : `“${of.name}” means nothing here and was left out.`,
  dismiss: 'Dismiss',

  goodFor: 'What is this good for?',
  goodForIs: 'A small specialist lends what it knows to a large model, and neither is trained again.',
  uses: {
    private: [
      'Private knowledge',
      'The small model learns your data. The large one reads its states and never sees the data. The paper argues this without an experiment.',
    ],
    languages: [
      'Rare languages',
      'A small model that had learned them raised a large one’s translation into English from 41.7 to 46.1 chrF1 (table 2 of the paper, ten languages).',
    ],
    code: [
      'Code',
      'A small model that had learned code raised a large one from 16.4 to 22.5 % of HumanEval’s tasks (table 4 of the paper).',
    ],
  },
  onward: 'Where you can go from here',
  ways: {
    compare: [
      `Ask your own ${world.expressions}`,
      'You see every token, and get a link that shows the same to others.',
    ],
    lab: [
      'Change everything',
      `Try fewer ${world.entries}, other layers or smaller models, and find out what breaks it.`,
    ],
    kernels: ['Take a training step apart', 'You see every dispatch, and the WGSL that runs on your GPU.'],
    paper: ['Read the paper', 'Bansal et al., 2024, compose large models: translation, maths, code.'],
  },
}));

export type TutorialWords = ReturnType<typeof tutorial>;
