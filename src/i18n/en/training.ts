/** The words of the lab for models and their training. */

import type { Origin, Status } from '../../store/training/origin.ts';
import type { Refusal } from '../../training/refusal.ts';
import { phaseOf, type Stage } from '../../training/stages.ts';
import { PAPER_HELD_OUT } from '../../worlds/paper.ts';
import type { Phase } from '../../worlds/phases.ts';
import type { Suite } from '../../worlds/registry.ts';
import type { WorldWords } from '../../worlds/worldWords.ts';
import { integer, percentage, rate } from '../format.ts';
import { STAGE_NAMES as phase } from '../names.ts';
import { codeSuites } from './code.ts';
import { refusal } from './refusal.ts';

export const statusWords: Record<Status, string> = {
  untrained: 'Untrained',
  training: 'Training',
  paused: 'Paused',
  finished: 'Trained',
  stopped: 'Stopped early',
  diverged: 'Diverged',
};

export const intro = (world: WorldWords) => ({
  title: 'Train all three. Then try to break it.',
  lead: (keys: number, composed: number) =>
    `${world.learned(integer(keys))} Freeze both, train a small link between them on ${integer(composed)} of the ${world.entries}, and ask about the other ${integer(keys - composed)}.`,
});

/** The number of training steps, and of rows in each. */
interface Batches {
  steps: number;
  rows: number;
}

export const settings = (world: WorldWords) => ({
  open: 'Settings',
  title: 'Settings',
  close: 'Cancel',
  apply: 'Apply',
  discard: 'Discard and apply',
  preset: 'Layout',
  world: 'World',
  presets: {
    paper: 'Paper’s layout',
    small: 'Small, quick',
    custom: 'Custom',
  },
  presetHint: {
    paper: 'A and B have 4 layers each, and every second layer of A has a link into B.',
    small: 'A has 2 layers, B has 3, and there is one link. It suits a quick run or a slow machine.',
  },
  longer: ({ steps, rows }: Batches, otherwise: Batches) =>
    `A needs longer to memorise so many keys: ${integer(steps)} steps of ${integer(rows)} rows instead of ${integer(otherwise.steps)} of ${integer(otherwise.rows)}.`,
  gentler: (rate: number, decay: number, composed: number) =>
    `A’s learning rate is ${rate}, its weight decay ${decay}, and the composition takes ${integer(composed)} steps.`,
  randomKeys: 'Use random keys instead',
  trainLonger: 'Train A for so many keys',
  summary: {
    keys: (keys: number) => `${integer(keys)} ${world.entries}`,
    ownKeys: (keys: number) => `${integer(keys)} keys of your own`,
    share: (share: number) => `${Math.round(100 * share)}\u202f% for the composition`,
    operands: (operands: number) => `up to ${operands} ${world.operands}`,
    seeds: (seed: number, entries: number) => `seed ${seed}, ${world.entries}’ seed ${entries}`,
  },
});

export const controls = (world: WorldWords) => ({
  play: (of: Stage) => `Train ${phase[of]}`,
  playAnew: (of: Stage) => `Train ${phase[of]} from nothing`,
  pause: (of: Stage) => `Pause ${phase[of]}`,
  step: (of: Stage) => `One step of ${phase[of]}`,
  reset: (of: Stage) => `Reset ${phase[of]}`,
  speed: (of: Stage) => `Speed of training ${phase[of]}`,
  speeds: { 1: '1/s', 10: '10/s', full: 'full' },
  progress: (of: Stage) => `Progress of ${phase[of]}`,
  shipped: 'Use our trained model',
  shippedOf: (of: Stage) => `Use our trained ${phase[of]}`,
  shippedFor: (of: readonly Stage[]) => `Use our trained ${of.map((one) => phase[one]).join(' and ')}`,
  save: 'Save',
  saveOf: (of: Stage) => `Save checkpoint of ${phase[of]}`,
  saveRun: 'Save the whole run',
  load: 'Load',
  loadOf: (of: Stage) => `Load checkpoint of ${phase[of]}`,
  file: (of: Stage) => `Checkpoint file for ${phase[of]}`,
  stage: 'Which of the two is shown',
  drop: (of: Stage) => `Drop a checkpoint of ${phase[of]}`,
  stopAt: 'Stop early, at',
  stopAtUnit: `% on held-out ${world.entries}`,
  stopAtLabel: 'Held-out accuracy to stop at, in per cent',
});

export const status = {
  words: statusWords,
  listed: (items: readonly string[]) => items.join(', '),
  origin: (origin: Origin): string => {
    switch (origin.kind) {
      case 'initial':
        return 'initial weights';
      case 'trained':
        return 'trained here';
      case 'shipped':
        return 'our trained model';
      case 'file':
        return `from ${origin.name}`;
      case 'restored':
        return 'trained here, restored';
    }
  },
  loading: 'Loading weights…',
  compiling: (done: number, total: number) => `Compiling kernels, ${integer(done)} of ${integer(total)}`,
  goOn: 'Continue',
  startOver: 'Reset',
  after: (step: number) => `after step ${integer(step)}`,
  step: (step: number, steps: number) => `step ${integer(step)} of ${integer(steps)}`,
  steps: (perSecond: number) => `${rate(perSecond)} steps/s`,
  examples: (perSecond: number) => `${integer(perSecond)} examples/s`,
  parameters: (of: Stage, count: number) =>
    phaseOf(of) === 'AB' ? `${integer(count)} parameters learn` : `${integer(count)} parameters`,
  blocked: (untrained: readonly Stage[]) =>
    `The composition needs a trained A and B. ${untrained.map((of) => phase[of]).join(' and ')} ${untrained.length === 1 ? 'is' : 'are'} untrained.`,
  stale:
    'A or B has changed since you trained this composition, so its cross-attention reads states that it has never seen. Train it again, or put its A and B back.',
  diverged: (step: number) =>
    `The loss became infinite. Training stopped at the last good step, ${integer(step)}. Continue from there, or reset.`,
  refused: (reason: Refusal) =>
    `The page refused the checkpoint and kept the weights in use. ${refusal(reason)}`,
  refusal,
  neverTrained: 'With these settings A never trains. It keeps its initial weights.',
  noPart: 'With these settings A takes no part in A⊕B.',
  replaces: (name: string, lost: readonly Stage[]) =>
    `${name} holds a whole run. If you open it, you lose ${lost.map((of) => phase[of]).join(' and ')}, which you trained here.`,
  openRun: 'Open the run',
  keepPresent: 'Keep what is here',
  leftOut: (left: readonly Stage[]) =>
    `The file holds the run without ${left.map((of) => phase[of]).join(' and ')}: A or B has changed since that was trained, so they no longer belong together.`,
  noShipped: 'The page found none of our trained models for this layout. Train from nothing, or load a file.',
  unread: (name: string) => `The page could not read ${name}. Perhaps someone moved it, or it is a folder.`,
};

export const charts = (world: WorldWords) => ({
  loss: 'Loss',
  accuracy: 'Accuracy',
  suite: {
    substitution: 'substitution',
    numeric: 'numeric arithmetic',
    composition: `composition ${world.entries}`,
    heldOut: `held-out ${world.entries}`,
    ...codeSuites,
    words: 'words read',
    highTranslation: 'translations, high-resource',
    highProblems: 'problems, high-resource',
    englishProblems: 'problems in English',
    translation: 'translations, held-out words',
    problems: 'problems, held-out words',
    trainedTranslation: 'translations, composition words',
    trainedProblems: 'problems, composition words',
  } satisfies Record<Suite, string>,
  /** The meaning of a phase's headline figure. */
  headline: {
    A: { substitution: 'substitutions right' },
    B: { numeric: 'sums right' },
    AB: { heldOut: `held-out ${world.entries} right`, composition: `composition ${world.entries}` },
  } satisfies Record<Phase, Partial<Record<Suite, string>>> as Record<Phase, Partial<Record<Suite, string>>>,
  paper: `the paper, ${percentage(PAPER_HELD_OUT)}`,
  everyStep: 'One value a step.',
  recorded: {
    series: (label: string) => `${label}, recorded`,
    source: (adapter: string, date: string, seed: number) => `${adapter}, ${date}, seed ${seed}`,
    means: (source: string, steps: number) => `${source}, means of ${integer(steps)} steps`,
    describe: (source: string) => `This is a recording, and not measured now: ${source}.`,
    note: (source: string) =>
      `The dashed line is a recording of the training of these weights (${source}). The page measured the dot here, just now.`,
  },
  empty: 'no curve yet',
  describe: (what: string, of: Stage, values: string) => `${what} of ${phase[of]}. ${values}`,
  latest: (label: string, value: string, step: number) => `${label}: ${value} after step ${integer(step)}.`,
  none: 'Nothing measured yet.',
  atStep: (step: number) => `step ${integer(step)}`,
  unmeasured: 'not measured yet',
});

export const cells = {
  right: 'right',
  wrong: 'wrong',
  unknown: 'not asked yet',
  count: (right: number, of: number) => `${integer(right)} of ${integer(of)} right`,
  countSoFar: (right: number, measured: number, of: number) =>
    `${integer(right)} right, ${integer(measured)} of ${integer(of)} asked`,
};

export const keyMap = (world: WorldWords) => ({
  title: (keys: number) => (keys === 0 ? `All ${world.entries}` : `All ${integer(keys)} ${world.entries}`),
  subtitle: {
    A: `One square per ${world.entry}. Lit: A reads its ${world.value} right.`,
    B: `One square per ${world.entry}. B has never seen a ${world.entry}, so none is lit.`,
    AB: `One square per ${world.entry}. Lit: A⊕B gets a ${world.task} with it right.`,
  } satisfies Record<Phase, string>,
  show: 'Whose answers the map shows',
  label: (of: Stage) =>
    `Map of all ${world.entries}, answered by ${phase[of]}. Arrow keys move from ${world.entry} to ${world.entry}.`,
  composition: `composition ${world.entries}`,
  heldOut: `held-out ${world.entries}`,
  compositionKey: `composition ${world.entry}`,
  heldOutKey: `held-out ${world.entry}`,
  after: (answer: string, step: number) => `${answer} after step ${integer(step)}`,
  notAsked: `No ${world.entry} was asked yet.`,
  asked: (first: number, last: number) =>
    first === last
      ? `All of these were asked after step ${integer(last)}.`
      : `These were asked after steps ${integer(first)} to ${integer(last)}, some ${world.entries} at a time.`,
  cell: (key: string, value: string) => `${key} = ${value}`,
  empty: `The ${world.entries} appear here once the models are built.`,
});
