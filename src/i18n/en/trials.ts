/** The sentences about the map of sums, the easy ideas, and what the composition kept and cost. */

import type { Triable } from '../../inspection/ideas.ts';
import type { WorldWords } from '../../worlds/worldWords.ts';
import { integer } from '../format.ts';

export const outdated = 'The weights have changed since. Ask again to see the present ones.';

export const grid = {
  title: { sum: 'Every a + b', difference: 'Every a − b' },
  subtitle: 'One square per sum: a row for each a, a column for each b. Lit: B gets it right.',
  operator: { sum: 'a + b', difference: 'a − b' },
  choose: 'Which sums the grid shows',
  label: {
    sum: 'Grid of all a + b with a and b from 0 to 99, answered by B. Arrow keys move from cell to cell, with Shift by ten.',
    difference:
      'Grid of all a − b with a and b from 0 to 99, answered by B. Arrow keys move from cell to cell, with Shift by ten.',
  },
  below: 'below 0, so B is never asked',
  none: 'B was not asked yet. The grid fills as B trains.',
  asking: 'asking…',
  learning: 'B is learning. A square keeps its answer until B is asked again.',
};

export const ideas = (world: WorldWords) => ({
  name: {
    routing: 'Send it to the right model',
    averageOutputs: 'Average what they say',
    averageWeights: 'Average their weights',
    passNumbers: 'Give A’s answer to B',
  } satisfies Record<Triable, string>,
  what: {
    routing: `For each ${world.expression} an oracle chooses the model that answers better. Neither can, so there is nothing to choose.`,
    averageOutputs:
      'At each token we average the probabilities of A and B. Average two wrong answers and you get a third.',
    averageWeights:
      'We average the weights of A and B wherever both have a matrix of the same name and shape. The rest is B’s.',
    passNumbers: world.passing,
  } satisfies Record<Triable, string>,
  tryAll: 'Try all four',
  trying: 'Trying…',
  untried: 'You have not tried it yet.',
  showExamples: 'What they said',
  right: (right: number, of: number) => `${integer(right)} of ${integer(of)} right`,
  together: 'together',
  reads: (values: string) => `reads ${values}`,
  nothing: world.silent,
  examples: (idea: string) => `${idea}: the first ${world.expressions} and what was said`,
  merged: (averaged: number, kept: number) =>
    `${integer(averaged)} weights are the mean of A’s and B’s; ${integer(kept)} had no counterpart in A and stayed B’s.`,
});

export const cost = (world: WorldWords) => ({
  contrast: {
    title: 'What other ways cost',
    explain: (seeds: number) =>
      `Our published runs with the small layout, means of ${integer(seeds)} seeds: everything trains for the same number of steps, on sums of the same keys. These were not measured in your browser.`,
    absent: 'The published runs could not be loaded.',
    suites: { numeric: 'Plain sums right', heldOut: 'Sums of held-out keys right' },
    ways: { calm: 'CALM, A⊕B', lora: 'LoRA on B', fineTuned: 'B fine-tuned' },
  },
  kept: 'What B kept',
  keptWhat: (count: number) =>
    `B alone and A⊕B answer the same ${integer(count)} ${world.plainTasks}, without any ${world.entry}.`,
  changed: (lost: string, gained: string) =>
    `${lost} that B had right are wrong in A⊕B; ${gained} that B had wrong are right.`,
  ask: 'Ask both',
  asking: 'Asking…',
  fingerprints: 'Frozen means the same to the last bit',
  fingerprintsWhat:
    'SHA-256 of the weights: when training of the composition began, and now. One changed bit would change all of it.',
  computing: 'The fingerprints appear here.',
  model: 'Model',
  before: 'Before',
  now: 'Now',
  verdict: 'Comparison',
  same: 'the same',
  different: 'changed since',
  untrained: 'no composition yet',
  ledger: 'What it took',
  parameters: 'Trained parameters',
  steps: 'Steps',
  seconds: 'Seconds',
});
