/** The words of the race against TensorFlow.js. */
import type { RaceLinkPart } from '../../race/raceLink.ts';
import { integer, weight } from '../format.ts';

const PARTS: Record<RaceLinkPart, string> = {
  adapter: 'the name of the GPU',
  rows: 'the size of the batches',
  ceiling: 'what the GPU can do at best',
  A: 'figures of A',
  B: 'figures of B',
  AB: 'figures of A⊕B',
};

export const race = {
  title: 'Race against TensorFlow.js',
  lead: 'This race counts how many training steps a second your GPU takes with our kernels, and how many with TensorFlow.js. Both train the same models on the same batch, step by step in turns, from narrow models to wide ones.',
  how: 'A step counts from its call until the GPU has finished it. A figure is the median over five steps or more, or over those that there was time for. The race has a worker and a GPU device of its own. Whatever else uses the GPU slows it down, and it ends when this page is hidden.',
  obstacles: {
    training: 'Pause the training first: it would share the GPU with the race, and slow down both.',
    checking: 'Wait for the check, or stop it: it would share the GPU with the race, and slow down both.',
  },
  limit: 'Time limit',
  minutes: (count: number) => (count === 1 ? '1 minute' : `${integer(count)} minutes`),
  start: 'Start the race',
  again: 'Race again',
  stop: 'Stop the race',
  opening: 'Measuring what your GPU can do at best…',
  bar: 'Progress of the race',
  place: (model: string, width: number) => `${model} of width ${integer(width)}`,
  building: (place: string) => `Compiling ${place}…`,
  racing: (place: string) => `Racing with ${place}…`,
  ends: {
    done: 'The race is over.',
    overtime: 'The time is up.',
    stopped: 'You stopped the race.',
    hidden: 'The race ended because this page was hidden, and browsers slow hidden pages down.',
    silent: 'Nothing was heard from the GPU for a long time, so the page ended the race.',
    lost: 'The browser took the GPU away in the middle of the race. The driver may have crashed or been reset.',
    unavailable: 'The race could not use your GPU.',
  },
  stand: 'The figures so far stand.',
  noFigures: 'There are no figures yet.',
  failed: (place: string) => `${place} could not race here.`,
  adapter: (name: string) => `Measured on ${name}.`,
  ceiling: (gflops: number, dispatch: number, copy: number) =>
    `At best it multiplies matrices at ${weight(gflops)} GFLOP/s, runs an empty dispatch in ${weight(dispatch)} µs, and copies ${weight(copy)} GB a second.`,
  fewRows: (rows: number) =>
    `It is a software adapter, so the batches have ${integer(rows)} rows only: with whole batches, TensorFlow.js would take minutes for a step.`,
  ours: 'Our kernels',
  tfjs: 'TensorFlow.js',
  bound: 'Ceiling: multiplications alone, at the speed of the best raw matrix product',
  chart: (model: string) => `Training steps a second of ${model}, by width`,
  width: 'Width',
  perSecond: 'steps a second',
  point: (width: number, ours: string, tfjs: string) => `width ${integer(width)}: ${ours} to ${tfjs}`,
  noPoints: 'No figures',
  table: (adapter: string) => `Training steps a second on ${adapter}`,
  model: 'Model',
  times: 'Ours to TensorFlow.js',
  share: 'Ours to the ceiling',
  link: 'Copy a link to these figures',
  copied: 'Copied.',
  uncopied: 'The browser does not allow copying.',
  shared: 'These figures come from a link. They were not measured in this visit.',
  unnamed: 'a GPU that the link does not name',
  damaged: (parts: readonly RaceLinkPart[]) =>
    `The link is damaged. These parts of it could not be read: ${parts.map((part) => PARTS[part]).join(', ')}. Ask for the whole link, or start a race of your own.`,
  otherVersion: 'The link was made by another version of this page, so parts of it may be missing.',
  nothing: 'The link holds no figures.',
};

export type RaceWords = typeof race;
