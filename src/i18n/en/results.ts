/** What was measured, run by run, beside the paper. */
import type { Idea } from '../../inspection/ideas.ts';
import type { Sweep } from '../../results/plan.ts';
import type { Task } from '../../store/paperAblations.ts';
import type { PartSuite } from '../../worlds/keyvalue/mixed.ts';
import { integer, percent, percentage } from '../format.ts';
import { keyCosts } from './keyCosts.ts';

export const results = {
  title: 'Results',
  lead: 'The paper’s tables, and ours beside them. All of ours were measured by one command, “npm run reproduce”, which trains every model from nothing; none was written by hand. Open a number to see the runs behind it.',
  layout: 'Layout',
  unreachable:
    'The results could not be loaded. They are a file of this site, so perhaps the connection is gone.',
  unreadable: 'The file of results can’t be read: it was written by another version of this site.',
  again: 'Try again',

  tableOne: {
    title: 'Table 1: neither model can, the composition can',
    caption: 'Accuracy in per cent, exact match of the whole answer.',
  },
  tableFive: {
    title: 'Table 5: what else could be made of A and B',
    explain:
      'Each is trained on the composition’s data, B further trained on A’s as well, for as many steps as the composition, and all are tested alike. One row gives B the steps of A and B together, for a skyline, at the learning rate that B was trained with; the others learn at the composition’s, which is twice that. What B forgets shows under numeric arithmetic. The paper’s ablations are of other tasks, and need not put the rows into the same order.',
    what: 'What is made of A and B',
    alone: 'B alone',
    parameters: 'trained parameters',
    ours: 'ours, accuracy in per cent',
    paper: 'the paper, in its own units',
    absent: 'not in the paper',
    skyline: (variant: string, steps: number) => `${variant}, ${integer(steps)} steps`,
    skylineIs: 'a skyline: as many as A and B took',
  },
  suites: {
    heldOut: 'held-out keys',
    composition: 'composition keys',
    substitution: 'KV-Substitution',
    numeric: 'numeric arithmetic',
  },
  ideas: {
    routing: ['Routing', 'an oracle picks A or B, whichever is right'],
    averageOutputs: ['Averaged outputs', 'the mean of their probabilities, token by token'],
    averageWeights: ['Averaged weights', 'the mean wherever their shapes agree, else B’s'],
  } satisfies Record<Idea, [string, string]>,
  tasks: {
    flores: 'FLORES, chrF1',
    languages: 'languages better than B, of 192',
    gsmLow: 'GSM, low-resource',
    gsmHigh: 'GSM, high-resource',
    humanEval: 'HumanEval',
    mbpp: 'MBPP',
    codeXGlue: 'CodeXGLUE, chrF1',
  } satisfies Record<Task, string>,

  paper: (share: number) => `paper ${percentage(share)}`,
  count: 'seeds',
  interval: (seeds: number) =>
    seeds === 1
      ? 'One seed, so there is no interval yet.'
      : `Mean over ${seeds} seeds ± half its 95% interval (Student’s t).`,
  chance: (share: number) =>
    `Chance on held-out keys is ${percent(share)}: so much is right at best without reading the keys, by the likeliest result for each pattern of operators.`,
  notRun: 'not run',

  sweeps: {
    title: 'Where and how much',
    explain:
      'One setting is varied, all others stay, and A and B are trained anew only where it concerns them. With more than 1,000 keys A’s training changes too, with 25,000 the composition’s as well: “All settings” of a point has them. For 25,000, A and the composition of the small layout together fit into an hour on a software adapter; B is the same for any number.',
    curves: 'Held-out accuracy',
    steps: 'over steps of the composition’s training',
    point: 'Setting',
    known: 'KV-Substitution, A alone',
    computed: 'numeric arithmetic, B alone',
    names: {
      share: 'over the share of keys it is trained on',
      keys: 'over the number of keys',
      layers: 'Layer pairs',
      heads: 'Heads of the cross-attention',
      operands: 'Operands',
      two: 'Two augmenting models',
    } satisfies Record<Sweep, string>,
    heads: (count: number) => (count === 1 ? 'one head' : `${count} heads`),
    operands: (count: number) => `up to ${count} operands`,
    keys: (count: number) => `${integer(count)} keys`,
    share: (share: number) => `${integer(100 * share)}\u202f% of the keys`,
    ofTwo:
      'A and A₂ know every second key each, so that at the same share the links to either learn from half as many keys. Where A₂ is added later, the links to A stay as they were, trained on keys of A alone.',
    parts: {
      first: 'keys of A',
      second: 'keys of A₂',
      mixed: 'keys of both',
    } satisfies Record<PartSuite, string>,
    axis: {
      steps: 'steps',
      share: 'share of keys, per cent',
      keys: 'keys',
    },
    none: 'Not run yet.',
    paperLine: 'paper, held-out keys',
    describe: (what: string, points: string) => `Held-out accuracy ${what}: ${points}`,
    describePoint: (x: string, figure: string) => `${x}: ${figure}`,
  },

  costs: keyCosts,

  origin: {
    caption: (row: string, column: string) => `The runs behind ${row}, ${column}`,
    seed: 'Seed',
    share: 'Share right',
    asked: 'Asked',
    seconds: (stage: string) => `Training of ${stage}, s`,
    right: 'Right',
    rightOf: (right: number, asked: number) => `${integer(right)} of ${integer(asked)}`,
    adapter: 'Adapter',
    date: 'Measured',
    time: 'Training',
    version: 'Version',
    unnoted: 'not noted',
    unnotedVersion: 'an unnoted version',
    trainedBy: (stages: string, version: string) => `${stages} trained by ${version}`,
    versions: (count: number) => `These runs were made by ${count} versions of the code.`,
    open: 'Open in the lab',
    openSeed: (seed: number) => `Open the settings of seed ${seed} in the lab`,
    settings: 'All settings',
  },
};

export type ResultsWords = typeof results;
