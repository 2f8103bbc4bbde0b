/** The words of the results: published runs, and the paper's figures next to them. */

import type { Idea } from '../../inspection/ideas.ts';
import type { Headline, Way } from '../../results/headline.ts';
import type { Sweep } from '../../results/plan.ts';
import type { Task } from '../../store/results/paperAblations.ts';
import type { PartSuite } from '../../worlds/world.ts';
import { integer, percent, percentage } from '../format.ts';

/** A smaller share reads as none. */
const SHOWN = 0.0005;

export const results = {
  title: 'Results',
  lead: 'One command, “npm run reproduce”, trains every model from nothing and measures every figure here. Press a number to see the runs behind it.',
  layout: 'Layout',
  unreachable:
    'The page could not load the results. They are a file of this site, so your connection may be gone.',
  unreadable: 'The file of results can’t be read, because another version of this site wrote it.',
  again: 'Try again',

  headline: {
    title: (calm: number, others: number) =>
      `With CALM, ${percent(calm)} of the sums over held-out keys are right. ${others < SHOWN ? `All others here get ${percent(0)}.` : `No other here gets more than ${percent(others)}.`}`,
    unknown: 'Nobody has run CALM in this layout yet.',
    kept: ({ calm, fineTuned, lora }: Headline['kept']) => {
      const losses = [
        ...(fineTuned === null ? [] : [`fine-tuned B falls to ${percent(fineTuned)}`]),
        ...(lora === null ? [] : [`B with LoRA falls to ${percent(lora)}`]),
      ];
      const contrast = losses.length === 0 ? '' : ` Without A, ${losses.join(', and ')}.`;
      return `CALM also keeps what B could do before: ${percent(calm)} of plain sums are right.${contrast}`;
    },
    figure: 'Held-out keys and plain sums, for each way to use A and B',
    what: 'Model',
    ways: {
      calm: 'A⊕B, CALM',
      lora: 'B with LoRA',
      fineTuned: 'B fine-tuned',
      furtherTrained: 'B further trained',
      B: 'B alone',
      A: 'A alone',
    } satisfies Record<Way, string>,
    heldOut: 'Sums over held-out keys',
    numeric: 'Plain sums of numbers',
    explain:
      'A sum counts as right only if the whole answer is. Held-out keys are keys that no training example of A⊕B, or of the changed B, contains; only B further trained has read their values.',
  },
  tableOne: {
    title: 'Table 1: neither model can, the composition can',
    caption: 'The figures are accuracies in per cent; the whole answer has to be right.',
  },
  tableFive: {
    title: 'Table 5: what else could be made of A and B',
    explain:
      'Each model learns from the composition’s data for as many steps as the composition. B further trained also learns from A’s data. One row, the skyline, trains B for as many steps as A and B took together, at B’s own learning rate, which is half the composition’s. The column of numeric arithmetic shows how much B forgets.',
    what: 'Model',
    alone: 'B alone',
    parameters: 'trained parameters',
    ours: 'ours, accuracy in per cent',
    paper: 'the paper, in its own units',
    absent: 'not in the paper',
    showPaper: 'Show the paper’s figures',
    hidePaper: 'Hide the paper’s figures',
    skyline: (variant: string, steps: number) => `${variant}, ${integer(steps)} steps`,
    skylineIs: 'the skyline: as many steps as A and B took together',
  },
  ideas: {
    routing: ['Routing', 'an oracle picks the model that is right'],
    averageOutputs: ['Averaged outputs', 'each token is drawn from the mean of both'],
    averageWeights: ['Averaged weights', 'B with the mean of both where shapes agree'],
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
    `Chance on held-out keys is ${percent(share)}: a model that reads no key, and always gives the likeliest result for the operators, gets that much right.`,
  notRun: 'not run',

  sweeps: {
    title: 'One setting at a time',
    explain:
      'Each row changes one setting and keeps all others. A and B are trained again only if the setting concerns them. More than 1,000 keys need a longer training of A, and 25,000 a longer one of the composition too: “All settings” of a point lists them.',
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
      'A knows every second key, and A₂ knows the others, so at the same share each link learns from half as many keys. If A₂ is added later, the links to A stay as they were: they have only seen keys of A.',
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
    versions: (count: number) => `${count} versions of the code made these runs.`,
    open: 'Open in the lab',
    openSeed: (seed: number) => `Open the settings of seed ${seed} in the lab`,
    settings: 'All settings',
  },
};

export type ResultsWords = typeof results;
