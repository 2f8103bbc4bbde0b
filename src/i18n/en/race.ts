/** The words of the race against TensorFlow.js. */
import type { RaceLinkPart } from '../../race/raceLink.ts';
import { integer, rate } from '../format.ts';

const PARTS: Record<RaceLinkPart, string> = {
  adapter: 'the name of the GPU',
  ceiling: 'what the GPU can do at best',
  A: 'the figures of A',
  B: 'the figures of B',
  AB: 'the figures of A⊕B',
};

export const race = {
  title: 'Race against TensorFlow.js',
  lead: 'This race counts how many training steps a second your GPU takes with our kernels, and how many with TensorFlow.js. Both train the same models on the same batch, step by step in turns, from narrow models to wide ones.',
  how: 'A step counts from its call until the GPU has finished it, and a figure is the median over at least five steps. The race has a worker and a GPU device of its own. On a software adapter a single width takes minutes.',
  busy: 'Pause the training first: it would share the GPU with the race, and slow down both.',
  limit: 'Time limit',
  minutes: (count: number) => (count === 1 ? '1 minute' : `${integer(count)} minutes`),
  start: 'Start the race',
  again: 'Race again',
  stop: 'Stop the race',
  opening: 'Measuring what your GPU can do at best…',
  building: (model: string, width: number) => `Compiling ${model} of width ${integer(width)}…`,
  racing: (model: string, width: number) => `Racing with ${model} of width ${integer(width)}…`,
  ends: {
    done: 'The race is over.',
    time: 'The time is up. The figures so far stand.',
    stopped: 'You stopped the race. The figures so far stand.',
    hidden:
      'The race ended because this page was hidden, and browsers slow hidden pages down. The figures so far stand.',
    silent: 'Nothing was heard from the GPU for a long time, so the page ended the race.',
    lost: 'The browser took the GPU away in the middle of the race. The driver may have crashed or been reset.',
    unavailable: 'The race could not use your GPU.',
  },
  failed: (model: string, width: number) => `${model} of width ${integer(width)} could not race here.`,
  adapter: (name: string) => `Measured on ${name}.`,
  ceiling: (gflops: number, dispatch: number, copy: number) =>
    `At best it multiplies matrices at ${rate(gflops)} GFLOP/s, starts an empty dispatch in ${rate(dispatch)} µs, and copies ${rate(copy)} GB a second.`,
  ours: 'Our kernels',
  tfjs: 'TensorFlow.js',
  bound: 'Ceiling: multiplications alone, at the speed of the best raw matrix product',
  chart: (model: string) => `Training steps a second of ${model}, by width`,
  width: 'Width',
  perSecond: 'Steps a second',
  point: (width: number, ours: string, tfjs: string) => `width ${integer(width)}: ${ours} to ${tfjs}`,
  noPoints: 'No figures yet',
  table: 'Training steps a second',
  model: 'Model',
  faster: 'Ours is faster by',
  share: 'Ours, share of the ceiling',
  link: 'Copy a link to these figures',
  copied: 'Copied.',
  uncopied: 'The browser does not allow copying.',
  shared: (name: string) => `These figures come from a link. They were measured on ${name}, not on your GPU.`,
  unnamed: 'a GPU that the link does not name',
  damaged: (parts: readonly RaceLinkPart[]) =>
    `The link is damaged. It lacks ${parts.map((part) => PARTS[part]).join(', ')}. Ask for the whole link, or start a race of your own.`,
  otherVersion: 'The link was made by another version of this page, so parts of it may be missing.',
  nothing: 'The link holds no figures.',
};

export type RaceWords = typeof race;
