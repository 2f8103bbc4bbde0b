/** What stands around the steps of the tutorial. */
import type { StepChange } from '../../store/tutorialSteps.ts';
import type { Phase } from '../../training/settings.ts';
import { integer, percent } from '../format.ts';
import { PHASE_NAMES as phase } from '../names.ts';
import { steps } from './tutorialSteps.ts';

const listed = (phases: readonly Phase[]) => phases.map((of) => phase[of]).join(' and ');

export const tutorial = {
  steps,
  rail: 'Steps of the tutorial',
  stepOf: (number: number, of: number) => `Step ${number} of ${of}`,
  isDone: 'done',
  stage: 'Workspace',

  task: 'Your turn',
  done: 'Measured',
  now: (share: number, step: number) => `${percent(share)} now, after ${integer(step)} steps`,
  goal: (of: Phase) => `Accuracy of ${phase[of]} on the way to the goal`,
  short: (of: Phase) =>
    `Training has ended short of the goal. Train ${phase[of]} once more, or go on with it as it is.`,
  instead: {
    train: (of: Phase) => ({
      wanted: `Play the recording of a real run, and watch [${phase[of]}] learn.`,
      why: 'Training it yourself takes WebGPU, which this browser does not have.',
    }),
    look: {
      wanted: 'Ask [A], [B] and [A⊕B] the same, and compare what they answer.',
      why: 'Switching parts off takes WebGPU, which this browser does not have.',
    },
  },
  askValues: 'Ask for two values',
  askSum: 'Ask for a sum',
  askBoth: 'Ask both',

  back: (name: string) => `Back: ${name}`,
  next: (name: string) => `Next: ${name}`,
  skip: (name: string) => `Skip to: ${name}`,
  skipHint: (of: Phase) => `Skip, and the shipped ${phase[of]} takes its place.`,
  keepHint: (of: Phase) => `Your ${phase[of]} stays as it is. You can go on with it, and come back.`,
  skipWithShipped: (of: Phase) =>
    of === 'AB' ? 'Skip with the shipped A, B and A⊕B' : `Skip with the shipped ${phase[of]}`,
  keys: 'The arrow keys turn the steps, too.',

  place: 'In place',
  software: (adapter: string) =>
    `${adapter} computes in software, without a graphics card, and is slow. So the tutorial uses the small layout.`,
  softwareHere: (adapter: string) =>
    `${adapter} computes in software, without a graphics card. The small layout trains faster.`,
  takePaper: 'Use the paper’s layout',
  takeSmall: 'Use the small layout',

  otherwise: (name: string) =>
    `The models are set up as “${name}”. The tutorial tells of CALM with one augmenting model.`,
  toCalm: 'Go back to CALM',

  lacking: (phases: readonly Phase[]) =>
    `This step needs a trained ${listed(phases)}. You can train it first, or use what is shipped.`,
  lackingOwn: (phases: readonly Phase[]) =>
    `This step needs a trained ${listed(phases)}. Nothing is shipped for the present settings, so train it first.`,
  lackingHere: (phases: readonly Phase[]) =>
    `This step needs a trained ${listed(phases)}. Training takes WebGPU, which this browser does not have, so only what is shipped can be used.`,
  train: (of: Phase) => `Train ${phase[of]}`,
  takeShipped: (of: Phase) => (of === 'AB' ? 'Use the shipped A, B and A⊕B' : `Use the shipped ${phase[of]}`),
  replaces: (phases: readonly Phase[]) =>
    `That replaces ${listed(phases)}, which ${phases.length === 1 ? 'was trained or loaded here. It' : 'were trained or loaded here. They'} would be gone.`,
  replace: 'Replace',
  keep: 'Keep mine',

  isTrained: (of: Phase) =>
    `Your ${phase[of]} is trained already. To see it as it was before, start it over.`,
  startOver: (of: Phase) => `Start ${phase[of]} over`,

  address: 'Not everything in the address could be used.',
  change: (of: StepChange, shown: string) =>
    of.kind === 'no-step'
      ? `There is no step “${of.given}”. This is “${shown}”.`
      : `“${of.name}” means nothing here and was left out.`,
  dismiss: 'Dismiss',

  onward: 'Where to go from here',
  ways: {
    compare: ['Ask your own expressions', 'Token by token, with a link that shows the same to others.'],
    lab: ['Change everything', 'Fewer keys, other layers, smaller models: what breaks it, and when?'],
    kernels: ['Take a training step apart', 'Every dispatch of it, and the WGSL that runs on your GPU.'],
    paper: ['Read the paper', 'Bansal et al., 2024, on large models: translation, maths, code.'],
  },
};

export type TutorialWords = typeof tutorial;
