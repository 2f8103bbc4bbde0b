/** The words of every setting, of its cost, and of an address that asks for it. */

import type { QuickSetting } from '../../store/address/quickSettings.ts';
import type { Experiment, Question } from '../../store/results/experiments.ts';
import type { Stage } from '../../training/stages.ts';
import type { Phase } from '../../worlds/phases.ts';
import type { WorldWords } from '../../worlds/worldWords.ts';
import { duration, integer } from '../format.ts';
import { STAGE_NAMES as name } from '../names.ts';
import { capital } from './wording.ts';

const list = (stages: readonly Stage[]) => stages.map((one) => name[one]).join(', ');

export const configuration = (world: WorldWords) => ({
  group: {
    keys: `${capital(world.entries)} and seeds`,
    composition: 'How A and B are used',
    more: 'More',
  },
  /** By the last part of their names in addresses. */
  field: {
    keys: 'Keys',
    highest: 'Highest value of a key',
    share: 'Composition share, %',
    operands: `${capital(world.operands)}, at most`,
    keySeed: `Seed of the ${world.entries}`,
    seed: 'Seed',
    variant: 'Variant',
    augmenting: 'Augmenting models',
    pairs: 'Layer pairs',
    width: 'Width',
    layers: 'Layers',
    heads: 'Heads',
    expansion: 'Expansion of the MLP',
    exit: 'Early exit after layer',
    smoothing: 'Label smoothing',
    blank: 'Weight of the blank',
    noise: 'Noise on embeddings',
    slope: 'Slope of the distance bias',
    null: 'Null key',
    steps: 'Steps',
    rows: 'Rows in a batch',
    rate: 'Learning rate',
    matrixRate: 'Muon’s learning rate',
    decay: 'Weight decay',
    warmup: 'Warm-up, steps',
    hold: 'Hold, share of the steps',
    goal: 'Goal, then cool down',
    cooldown: 'Cool-down, steps',
  },
  note: {
    highest: 'values are drawn from 0 to this',
    share: `the other ${world.entries} are held out`,
    keySeed: `which ${world.entries} are held out; of random ones, also which strings and ${world.values}`,
    seed: 'initial weights and batches',
    width: 'a multiple of 8',
    exit: 'before the last layer, or “none”',
    matrixRate: 'of the matrices between hidden states; “none”: AdamW updates them like the rest',
    hold: 'at the full rate, before it falls; a goal takes its place',
    goal: `of A the readable share of the ${world.values}, else the accuracy, from 0 to 1; or “none”`,
    cooldown: 'in which the rate falls to 0 once the goal is reached',
  } as Partial<Record<string, string>>,
  range: (least: string, most: string) => `${least} to ${most}`,
  yes: 'yes',
  no: 'no',
  wrong: {
    heads: (fitting: readonly number[]) =>
      `The width divided by the heads has to be a multiple of four. Here you can use ${fitting.join(', ')}.`,
    exit: 'The early exit has to come before A’s last layer. Type a smaller layer, or “none”.',
    pairs: 'You need at least one layer pair, within the layers of A and B.',
    empty: (optional: boolean): string => (optional ? 'Type a number, or “none”.' : 'Type a number.'),
    noNumber: (text: string) => `“${text}” is not a number.`,
    twoNumbers: (one: number, other: number) =>
      `This could mean ${one} or ${other}. Type it without a point or a comma.`,
    notWhole: 'You need a whole number here.',
    notMultiple: (of: number) => `You need a multiple of ${of} here.`,
    other: 'This is outside the limits.',
  },
  invalid: 'Something does not fit yet. You find it marked above.',
  pair: (augmenting: number, anchor: number) => `${augmenting}→${anchor}`,
  estimate: {
    title: 'Cost',
    parameters: (stage: Stage, count: number) => `${name[stage]} ${integer(count)}`,
    trained: 'Trained parameters',
    time: 'Time, estimated',
    about: (seconds: number) =>
      `about ${duration(seconds)} for everything, by the measured speed of this device`,
    unmeasured: 'not known yet, because you have trained nothing on this device so far',
    memory: (gibibytes: number) =>
      `This may need about ${gibibytes.toFixed(1)} GiB of graphics memory. Fewer rows or smaller models need less.`,
  },
  lost: (stages: readonly Stage[]) =>
    `You would leave ${list(stages)} behind, because these settings train it in another way. Its run stays in the list, with its models if they are saved.`,

  asked: {
    title: 'These settings need other models.',
    lost: (stages: readonly Stage[]) =>
      `You would leave ${list(stages)} behind, which you trained here. Its run stays in the list, with its models if they are saved.`,
    change: 'Change the settings',
    keep: 'Keep what I trained',
  },

  quick: {
    title: 'The settings that matter most',
    name: {
      share: `${capital(world.entries)} to train the link`,
      keys: 'Number of keys',
      operands: `${capital(world.operands)}, at most`,
      'A.smoothing': 'Label smoothing of A',
      'B.noise': 'Noise on B’s inputs',
      'AB.slope': 'Distance slope of the link',
    } satisfies Record<QuickSetting, string>,
    retrains: (models: readonly string[]) =>
      models.length === 1
        ? `${models[0]} learns again`
        : `${models.slice(0, -1).join(', ')} and ${models.at(-1)} learn again`,
  },

  experiments: {
    title: 'Attack the claim',
    explain: `Each experiment changes one thing. Press one, train, and see whether A⊕B still answers for held-out ${world.entries}.`,
    known: 'Beside it stands what is known of it.',
    heldOut: 'Held-out keys:',
    composition: (share: string) => `composition keys ${share}`,
    numeric: (share: string) => `plain sums ${share}`,
    seeds: (count: number) => (count === 1 ? 'one seed' : `${count} seeds`),
    paper: (figure: string) => `paper ${figure}`,
    unmeasured: 'Nobody has published a run of this yet',
    sources: (layout: string, steps: Record<Phase, number>) =>
      `Bars show the share of held-out sums that are right, with ± half the 95% interval. They are from published runs of this page in the layout “${layout}”. To be compared, those train for a fixed number of steps: ${integer(steps.A)} of A, ${integer(steps.B)} of B, ${integer(steps.AB)} of A⊕B. Here A and B stop when they are ready. “Paper” is its Table 5, on another task: translation into English (FLORES), in chrF1.`,
    unreachable: 'The page could not load the published runs.',
    question: {
      knowledge: 'Is it A’s knowledge?',
      instead: 'Would something else do?',
      extent: 'Where, and how much?',
      several: 'More than one A?',
    } satisfies Record<Question, string>,
    name: {
      vanillaA: `An A with other ${world.entries}`,
      randomA: 'A random A',
      encoder: 'A as an encoder',
      lora: 'LoRA on B',
      fineTuned: 'B fine-tuned',
      furtherTrained: 'B further trained',
      skyline: 'B further trained, for long',
      onePair: 'Only the lower link',
      upperPair: 'Only the upper link',
      lowestLayer: 'Only A’s first layer',
      fewKeys: `5\u202f% of the ${world.entries}`,
      together: 'Two As at once',
      later: 'A second A later',
    } satisfies Record<Experiment, string>,
    sentence: {
      skyline: `There is no A. B learns A’s ${world.entries} and the ${world.tasks}, for as many steps as A and B took together. How far does it get, and what does it forget?`,
      onePair: 'One link leads from A’s middle layer to B’s input. It has half the parameters.',
      upperPair: `One link leads from A’s last layer to B’s middle. B has read its ${world.operands} by then. Is that too late?`,
      lowestLayer: `One link starts at a layer of A that holds how a ${world.entry} is spelled. Can it work for other ${world.entries}?`,
      fewKeys: `The composition sees one ${world.entry} in twenty. Does it learn to read A, or does it learn by heart?`,
    } satisfies Partial<Record<Experiment, string>> as Partial<Record<Experiment, string>>,
    back: 'CALM itself',
    goBack: 'Back to CALM itself',
  },
});
