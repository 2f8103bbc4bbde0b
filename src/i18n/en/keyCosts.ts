/** The words of the costs of keys: steps and memory for each number of them. */
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
    'The models stay the same, and the number of keys grows. The table shows how long a training step takes, and how much memory the lab holds. The ratio, with its quartiles, compares with the step for 1,000 keys in the same round.',
  measured: ({ rounds, adapter, date, version }: Measured) =>
    `Medians of ${integer(rounds)} steps, interleaved, on ${adapter}, ${date}, version ${version}, by npm run bench -- --keys.`,
  none: 'Nobody has measured this layout yet. The command npm run bench -- --keys --publish does.',
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
