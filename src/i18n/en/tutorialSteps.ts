/**
 * The tutorial's text: a sentence, a few short paragraphs, one thing to do, and what is said once it was measured.
 * `[A]`, `[B]` and `[A⊕B]` are set in the models' colours, `*words*` are emphasised.
 */
import type { Outcomes } from '../../store/outcomes.ts';
import type { Step } from '../../store/tutorialSteps.ts';
import { integer, percent } from '../format.ts';
import { asked, type Facts } from '../tutorialFacts.ts';
import { cost, ideas } from './trials.ts';

const said = (reading: string | null) => reading ?? 'nothing that means a number';

export interface StepWords {
  name: string;
  /** A line a sentence. */
  heading: (facts: Facts) => string[];
  text: (facts: Facts) => string[];
  task: (facts: Facts) => string;
  outcome: (outcomes: Outcomes, facts: Facts) => string;
}

export const steps: Record<Step, StepWords> = {
  'what-each-knows': {
    name: 'Two models',
    heading: () => ['Two models.', 'Each knows one thing.'],
    text: ({ keys }) => [
      `[A] has learned ${integer(keys)} made-up words by heart. Each stands for a number from 0 to 99. We call the words *keys*, and the numbers their *values*.`,
      '[B] has learned to add and subtract. Keys mean nothing to it.',
      'Both are transformers, like the large language models you may know, but tiny. They run here, in your browser.',
    ],
    task: () => 'Ask for the values of two keys. Then ask for a sum.',
    outcome: ({ values, sum }) =>
      `[A] said ${asked(values)}. [B] said ${asked(sum)}. Look at the other column each time: what one knows, the other does not.`,
  },
  'train-a': {
    name: 'Train A',
    heading: ({ keys }) => [`[A] learns ${integer(keys)} keys by heart.`],
    text: () => [
      'Every cell of the map is a key. It lights up when [A] reads its value right. The outlined ones will matter later.',
      'There is no rule to find: which number belongs to which key was drawn at random. [A] can only memorise.',
      'The paper that this page follows calls a specialist like this the *augmenting model*.',
    ],
    task: ({ goal }) =>
      `Press play to train [A], until it reads every key right in ${goal} of the expressions.`,
    outcome: ({ A }) =>
      `${percent(A?.share ?? 0)} right after ${integer(A?.step ?? 0)} steps. It knows its keys now. Adding was never part of it.`,
  },
  'train-b': {
    name: 'Train B',
    heading: () => ['[B] learns to add and subtract.'],
    text: () => [
      'Every cell of this grid is a sum of two numbers. It lights up when [B] gets it right.',
      'Here there is a rule, but nobody tells [B]. It sees sums with their results, and has to find out about carrying by itself.',
      '[B] stands for the large, general model, whose skills one wants to keep. The paper calls it the *anchor model*.',
    ],
    task: ({ goal }) => `Press play to train [B], until ${goal} of its sums are right.`,
    outcome: ({ B }) =>
      `${percent(B?.share ?? 0)} of its sums are right after ${integer(B?.step ?? 0)} steps. What a key stands for, it has no way of knowing.`,
  },
  'neither-can': {
    name: 'Neither can',
    heading: () => ['Add two keys?', 'Neither model can.'],
    text: () => [
      'To add two keys one must know what they stand for, and how to add. [A] has the first half, [B] the second.',
      'Can they work together without any training? Three easy ideas: *send* each question to the right model, *average* what the two say, or *average* what they are: their weights, the numbers that training has set.',
      'They are tried on *held-out keys*. [A] knows these like all others, but they are kept back for a test that comes later.',
    ],
    task: () => `Choose one of the three ideas, and press “${ideas.tryIt}”.`,
    outcome: ({ tried }) =>
      tried === undefined
        ? ''
        : `${ideas.name[tried.idea]}: ${percent(tried.accuracy)} of ${integer(tried.count)} expressions over held-out keys right. Sending and averaging can only bring out what one of the two already has. Nobody here has both halves.`,
  },
  compose: {
    name: 'Compose',
    heading: () => ['Give [B] a way to look into [A].'],
    text: ({ learned }) => [
      'While [A] reads a key, the numbers inside it, its *hidden states*, come to hold the value. [B] never sees them.',
      `So we add links between the two: *cross-attention*. At a link [B] looks up what [A] holds at each character, and adds what it finds to its own state. Only the links will be trained, ${learned} numbers. [A] and [B] are *frozen*: not one of their weights changes.`,
      '[A], [B] and the links are the *composition*, [A⊕B]. At first the links add nothing. So before any training [A⊕B] ought to be [B], exactly.',
    ],
    task: () => 'Check it: ask [B] and the untrained [A⊕B] the same.',
    outcome: ({ alike }) =>
      `The same: all ${integer(alike?.tokens ?? 0)} tokens, the pieces that a model writes one by one, and the probability of every one. Whatever [A⊕B] can do later, it learned in the links.`,
  },
  'train-composition': {
    name: 'Train A⊕B',
    heading: ({ composed, heldOut }) => [
      `Show it ${integer(composed)} keys.`,
      `Ask about the other ${integer(heldOut)}.`,
    ],
    text: ({ composed, heldOut, paper }) => [
      `The links train on expressions over ${integer(composed)} of the keys, the *composition keys*, outlined on the map. The other ${integer(heldOut)} are *held out*: no example contains any of them.`,
      'If the links learned keys by heart, only outlined cells would light up. Watch the others.',
      `The line in the chart is what the paper reached, with 25,000 keys and far larger models: ${paper}.`,
    ],
    task: ({ goal }) =>
      `Press play to train [A⊕B] until ${goal} of its answers over held-out keys are right.`,
    outcome: ({ AB }, { share }) =>
      `${percent(AB?.share ?? 0)} right after ${integer(AB?.step ?? 0)} steps, over keys that no example contained. The links did not learn keys. They learned where [A] keeps a value, and how to hand it to [B]. That is the same for every key, so ${share} of them are enough to find it out.`,
  },
  'look-inside': {
    name: 'Look inside',
    heading: () => ['See what [B] reads in [A].'],
    text: () => [
      'Does the answer really come from [A]? Each link has several *heads*, which read side by side. Switch some off, and [A⊕B] answers without them.',
      'The map shows where the heads look. A row is a token that [B] reads or writes, a square in it something that [A] has read: the larger, the more [B] takes from there.',
      'A model works in layers, one after the other. The last figure tells what [B] would say if it stopped after each, with [A] and without.',
    ],
    task: () => 'Switch off a head, or a whole link, and see what becomes of the answer.',
    outcome: ({ switched }) =>
      switched === undefined
        ? ''
        : `${switched.expression} ${said(switched.before)} with every head, ${said(switched.after)} without those. ${
            switched.before === switched.after
              ? 'The answer holds: the heads that are left carry it.'
              : 'So what was switched off carried a part of the answer.'
          }`,
  },
  'what-it-cost': {
    name: 'What it cost',
    heading: () => ['What did it forget?', 'What did it cost?'],
    text: () => [
      'A model that is trained on something new often loses some of the old. Here [A] and [B] were frozen: fingerprints of their weights tell whether a single one has changed.',
      '[A⊕B] is another matter. With the links in place, can it still do plain sums as well as [B]?',
    ],
    task: () => `Measure it: press “${cost.ask}”, and [B] and [A⊕B] answer the same plain sums.`,
    outcome: ({ kept }) =>
      kept === undefined
        ? ''
        : `Of the same ${integer(kept.count)} sums [B] gets ${percent(kept.B)} right, [A⊕B] ${percent(kept.AB)}.`,
  },
};
