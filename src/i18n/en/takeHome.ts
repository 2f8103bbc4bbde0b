/** The words of what a visitor takes home, and of recorded runs with other shares of the keys. */

import type { RunPart } from '../../store/runs/sharedRun.ts';
import type { Phase } from '../../worlds/phases.ts';
import { aboutWorlds } from '../../worlds/registry.ts';
import type { WorldWords } from '../../worlds/worldWords.ts';
import { duration, integer } from '../format.ts';
import { PHASE_NAMES as name } from '../names.ts';
import { capital, sentence } from './wording.ts';

const listed = (items: readonly string[]) =>
  items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`;

const run = (world: WorldWords) => ({
  title: 'Take your run home',
  waiting: 'Train A⊕B to its end. Your run then appears here as a picture to keep.',
  recording: 'You watched a recording. Train on a device with WebGPU to take a run of your own home.',
  measuring: (count: number) =>
    `Asking all three models ${integer(count)} ${world.tasksOf} that the link has never seen…`,
  alt: (right: number, of: number) =>
    `Your run: A⊕B gets ${integer(right)} of ${integer(of)} ${world.tasks} right.`,
  save: 'Save the picture',
  share: 'Share',
  copy: 'Copy link',
  saved: 'The picture is saved.',
  unsaved: 'The browser could not make the picture. Take a screenshot, or copy the link.',
  unshared: 'The browser could not share it. Save the picture, or copy the link.',
  copied: 'Copied. The link shows this run to anyone.',
  uncopied: 'The browser did not allow it. Copy this link yourself:',
  link: 'Link to your run',
  ownKeys: 'The link leaves out the sum, because keys of your own stay in this page.',
});

const facts = (world: WorldWords) => ({
  right: `${capital(world.tasksOf)} that the link has never seen`,
  rightOf: (right: number, of: number) => `${integer(right)} of ${integer(of)} right`,
  curve: `A⊕B on ${world.entries} that the link has never seen, while it trained`,
  describe: (share: string, step: number) => `A⊕B gets ${share} right after step ${integer(step)}.`,
  axis: 'training step',
  asked: `One ${world.task}`,
  knows: (numbers: readonly string[]) => `Knows ${listed(numbers)}. ${sentence(world.cannotThem)}`,
  noNumber: world.silent,
  how: 'How it was made',
  fact: {
    date: 'Date',
    adapter: 'GPU',
    layout: 'Size',
    keys: capital(world.entries),
    seed: 'Seeds',
    steps: 'Training steps',
    seconds: 'Training time',
    trained: 'Trained in that visit',
  },
  layouts: { paper: 'layers as in the paper', small: 'small', custom: 'settings of one’s own' },
  keys: (keys: number, share: number) => `${integer(keys)}, of which the link saw ${share}\u202f%`,
  keysAlone: integer,
  seed: (weights: number, keys: number) => `${weights} for the models, ${keys} for the ${world.entries}`,
  perPhase: (phase: Phase, value: string) => `${name[phase]} ${value}`,
  time: (seconds: number | null) => (seconds === null ? 'unknown' : duration(seconds)),
  steps: integer,
  trained: (phases: readonly Phase[]) =>
    phases.length === 3
      ? 'all three'
      : `${listed(phases.map((phase) => name[phase]))}; the rest are our trained models`,
});

const picture = (world: WorldWords) => ({
  title: world.slogan,
  headline: `of ${world.tasksOf} that the link had never seen`,
  alone: (A: string, B: string) => `A alone: ${A}. B alone: ${B}.`,
  curve: 'A⊕B, step by step',
  knows: (numbers: readonly string[]) => `knows ${listed(numbers)}`,
  made: (layout: string, seed: number) => `${layout}, seed ${seed}`,
  training: (steps: string, time: string | null) =>
    time === null ? `${steps} steps` : `${steps} steps, ${time}`,
  page: 'CALM Lab · made in a browser, after arXiv 2401.02412',
});

const partNames = (world: WorldWords): Record<RunPart, string> => ({
  date: 'the date',
  adapter: 'the GPU',
  layout: 'the size',
  keys: `the number of ${world.entries}`,
  share: `the share of ${world.entries}`,
  seed: 'the seeds',
  steps: 'the steps',
  seconds: 'the training time',
  trained: 'what was trained',
  right: `how many ${world.tasks} were right`,
  curve: 'the curve',
  asked: `the ${world.task}`,
});

const page = (world: WorldWords) => ({
  name: 'A run',
  title: 'Somebody trained this in their browser',
  lead: `${world.about} The link between them does both. These figures come from the link that you opened. Nothing here was measured on your device.`,
  self: 'Train it yourself',
  otherVersion:
    'This link was made by another version of the page. You see what this version can read of it.',
  lacking: (parts: readonly RunPart[]) =>
    `A part of this link is damaged or missing: ${listed(parts.map((part) => partNames(world)[part]))}. You see the rest.`,
  nothing: 'This link holds nothing that can be shown. It may have been cut off: ask for it again.',
  part: partNames(world),
});

const keyShare = {
  title: 'How few keys are enough?',
  explain:
    'We trained the link on different shares of the keys. Slide to see how well it then adds keys that it has never seen.',
  slider: 'Share of the keys that the link learned from',
  value: (percent: number) => `${percent}\u202f%`,
  heldOut: (of: number) => `of the ${integer(of)} keys that it has never seen`,
  composition: (of: number) => `of the ${integer(of)} keys that it learned from`,
  recording: (adapter: string, date: string, seed: number) =>
    `A recording, not measured here: ${adapter}, ${date}, seed ${seed}.`,
  axis: 'training step',
  line: {
    heldOut: 'keys it has never seen',
    composition: 'keys it learned from',
    other: 'the other shares, keys never seen',
  },
  empty: 'No recording is loaded yet.',
  describe: (share: string, accuracy: string, step: number) =>
    `Trained on ${share} of the keys, A⊕B gets ${accuracy} of the others right after step ${integer(step)}.`,
  unreachable: 'This recording could not be loaded.',
  unreadable: 'This recording is damaged or of another version.',
  again: 'Try again',
};

export const takeHome = aboutWorlds('en', (world) => ({
  run: run(world),
  facts: facts(world),
  picture: picture(world),
  page: page(world),
  keyShare,
}));

export type TakeHomeWords = ReturnType<typeof takeHome>;
