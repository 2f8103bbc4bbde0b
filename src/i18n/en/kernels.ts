/** The words of the page that takes a training step apart. */

import type { StepPart } from '../../protocol/kernels.ts';
import type { Stage } from '../../training/stages.ts';
import { integer } from '../format.ts';
import { STAGE_NAMES as stage } from '../names.ts';
import { check } from './check.ts';
import { race } from './race.ts';

const times = (count: number) => (count === 1 ? 'once' : `${integer(count)} times`);

export const kernels = {
  title: 'A training step, kernel by kernel',
  lead: 'All training on these pages runs in a few WebGPU kernels that we wrote for it. This page takes one training step apart. It shows what runs, in which order, and the code itself.',
  whose: 'Show the training step of',
  step: (of: Stage, dispatches: number, distinct: number) =>
    `With these settings a step of ${stage[of]} runs ${integer(dispatches)} dispatches of ${integer(distinct)} distinct kernels, in one command buffer and one submit.`,
  replayed:
    'The page compiles them once and replays them at every step. A step allocates no memory and makes no decision. Only a new batch and the learning rate come from outside.',
  compiling: 'Compiling the kernels of this step…',

  strip: 'All dispatches of the step',
  stripHint: 'Each cell is a dispatch, in order. Cells with the same sign run kernels of the same family.',
  stripLabel: 'All dispatches of the step. Arrow keys move: left and right by one, up and down by a part.',
  parts: {
    forward: 'Forward pass',
    loss: 'Loss',
    backward: 'Backward pass',
    update: 'Clipping and update',
  } satisfies Record<StepPart, string>,
  part: (name: string, dispatches: number) =>
    `${name}: ${integer(dispatches)} ${dispatches === 1 ? 'dispatch' : 'dispatches'}`,
  families: {
    embedding: 'embedding',
    linear: 'matrix product',
    attention: 'attention',
    rmsNorm: 'RMS norm',
    swiglu: 'SwiGLU gate',
    crossEntropy: 'cross-entropy',
    accumulate: 'sum of gradients',
    optimiser: 'weight update',
    norms: 'norms of weights',
    patch: 'patching of states',
  },
  dispatch: (number: number, of: number) => `Dispatch ${integer(number)} of ${integer(of)}`,
  groups: (grid: string, group: string, threads: number) =>
    `${grid} workgroups of ${group} threads: ${integer(threads)} in all`,
  runs: (count: number) => `Its kernel runs ${times(count)} in the step.`,
  reads: 'Reads',
  writes: 'Writes',
  toSource: 'Show its source',

  measure: 'Measure',
  measureAgain: 'Measure again',
  measuring: 'Measuring…',
  measured: (adapter: string) =>
    `A cell is as wide as its share of the step’s time on ${adapter}, by the adapter’s own clock, in the median of five rounds. For the measurement each dispatch gets a pass of its own, the learning rate is 0, and the page puts every weight back.`,
  share: (percent: string) => `${percent} of the time`,
  noClock:
    'The page can’t measure here how long each dispatch takes, because this adapter has no clock for single dispatches (timestamp-query).',

  table: 'The kernels',
  tableHint:
    'Each kernel stands here as the page compiled it: the template with sizes filled in and loops unrolled. The first lines say what it computes.',
  kernel: 'Kernel',
  perStep: 'Runs per step',
  shareHead: 'Share of the time',
  source: 'Source',
  show: (name: string) => `Source of ${name}`,
  copy: 'Copy',
  copied: 'Copied.',
  uncopied: 'The browser does not allow copying. Select the text instead.',

  missing:
    'There is no step to take apart here, because a step needs a GPU. Below are the kernels as we wrote them, before sizes are filled in and loops unrolled.',
  templates: 'The kernels, as we wrote them',
  templatesHint:
    'This is WGSL with a little template around it. #for unrolls a loop, #if leaves lines out, and a value takes the place of ${…}. The first lines say what a kernel computes.',

  check,
  race,
};

export type KernelsWords = typeof kernels;
