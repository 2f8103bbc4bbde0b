/** A training step, kernel by kernel. */
import type { Stage } from '../../training/stages.ts';
import type { StepPart } from '../../worker/kernelProtocol.ts';
import { integer } from '../format.ts';
import { STAGE_NAMES as stage } from '../names.ts';

const times = (count: number) => (count === 1 ? 'once' : `${integer(count)} times`);

export const kernels = {
  title: 'A training step, kernel by kernel',
  lead: 'Everything that learns on these pages learns in a few WebGPU kernels, written for it. Here is one step of training, taken apart: what runs, in which order, and the very code.',
  whose: 'Whose training step is shown',
  step: (of: Stage, dispatches: number, distinct: number) =>
    `With the present settings a step of ${stage[of]} is ${integer(dispatches)} dispatches of ${integer(distinct)} distinct kernels, in one command buffer and one submit.`,
  replayed:
    'They are compiled once and replayed at every step. While a step runs, nothing is allocated and nothing is decided; a new batch and the learning rate are all that comes from outside.',
  compiling: 'Compiling the kernels of this step…',

  strip: 'All dispatches of the step',
  stripHint: 'A cell each, in order. What has the same sign runs a kernel of the same family.',
  stripLabel: 'All dispatches of the step. Arrow keys move: left and right by one, up and down by a part.',
  parts: {
    forward: 'Forward pass',
    loss: 'Loss',
    backward: 'Backward pass',
    update: 'Clipping and AdamW',
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
    adam: 'AdamW update',
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
    `Widths are shares of the step’s time on ${adapter}, by its own clock: the median of five rounds. For it each dispatch gets a pass of its own, the learning rate is 0, and every weight is put back.`,
  share: (percent: string) => `${percent} of the time`,
  noClock:
    'What share of the time each takes can’t be measured here: this adapter has no clock for single dispatches (timestamp-query).',

  table: 'The kernels',
  tableHint:
    'Each as it was compiled: the template with sizes filled in and loops unrolled. Its first lines say what it computes.',
  kernel: 'Kernel',
  perStep: 'Runs per step',
  shareHead: 'Share of the time',
  source: 'Source',
  show: (name: string) => `Source of ${name}`,
  copy: 'Copy',
  copied: 'Copied.',
  uncopied: 'The browser does not allow copying. Select the text instead.',

  missing:
    'There is no step to take apart here: that takes a GPU, on which it is built. What follows are the kernels as they are written, before sizes are filled in and loops unrolled.',
  templates: 'The kernels, as they are written',
  templatesHint:
    'WGSL with a little template around it: #for unrolls a loop, #if leaves lines out, ${…} is filled in. The first lines say what it computes.',
};

export type KernelsWords = typeof kernels;
