/** What keys cost: steps and memory over their number. */
import { integer } from '../format.ts';

interface Measured {
  rounds: number;
  adapter: string;
  date: string;
  version: string;
}

export const keyCosts = {
  title: 'What more keys cost',
  explain:
    'The same models over more keys: a training step, and what the lab then holds. The ratio, with its quartiles, is to the step with 1,000 keys of the same round.',
  measured: ({ rounds, adapter, date, version }: Measured) =>
    `Medians of ${integer(rounds)} steps, interleaved, on ${adapter}, ${date}, version ${version}, by npm run bench -- --keys.`,
  none: 'Not measured yet for this layout: npm run bench -- --keys --publish does it.',
  keys: 'Keys',
  learner: (expansion: number, rows: number) =>
    `the A that learns them: MLP ${expansion} times its width, ${rows} rows a step`,
  step: (model: string) => `Step of ${model}`,
  gpu: 'GPU buffers',
  table: 'Keys, on the CPU',
  checkpoints: 'Checkpoints',
  file: {
    expansion: 'expansion of A',
    rows: 'rows of A',
    milliseconds: (model: string) => `${model}, ms`,
    ratio: (model: string) => `${model}, ratio to 1,000 keys`,
    quartile: (model: string, which: 'low' | 'high') =>
      `${model}, ${which === 'low' ? 'lower' : 'upper'} quartile of the ratio`,
    bytes: (what: string) => `${what}, bytes`,
  },
};

export type KeyCostsWords = typeof keyCosts;
