/**
 * The tutorial's text: a heading, a few short paragraphs, one thing to do, and what is said once it was measured.
 * `[A]`, `[B]` and `[A⊕B]` are set in the models' colours, `*words*` are emphasised, and `[[map|every square]]`
 * points at a part of the picture (src/pages/tutorial/pointing.ts).
 */
import { IDEAS } from '../../inspection/ideas.ts';
import type { Outcomes } from '../../store/tutorial/outcomes.ts';
import type { Step } from '../../store/tutorial/tutorialSteps.ts';
import type { WorldWords } from '../../worlds/worldWords.ts';
import { integer, percent } from '../format.ts';
import { asked, type Facts } from '../tutorialFacts.ts';
import { lens } from './looking.ts';

const said = (reading: string | null) => reading ?? 'nothing that means a number';

/** The sentences about a model that was trained, here or in a recording. */
const reached = (of: Outcomes['A'], here: (share: string, steps: string) => string): string => {
  if (of === undefined) return '';
  const sentence = here(percent(of.share), integer(of.step));
  return of.isRecorded ? `In the recording, ${sentence}` : sentence;
};

const compared = (of: { expression: string; B: string | null; AB: string | null } | undefined): string =>
  of === undefined
    ? ''
    : `${of.expression} [B] alone says ${said(of.B)}, [A⊕B] says ${said(of.AB)}. The links are all that differs.`;

export interface StepWords {
  name: string;
  /** A line a sentence. */
  heading: (facts: Facts) => string[];
  text: (facts: Facts) => string[];
  task: (facts: Facts) => string;
  outcome: (outcomes: Outcomes, facts: Facts) => string;
}

export const steps = (world: WorldWords): Record<Step, StepWords> => ({
  'what-each-knows': {
    name: 'Two models',
    heading: () => ['Meet [A] and [B].', 'Each knows one half.'],
    text: ({ keys }) => [
      world.tutorial.whatAKnows(integer(keys)),
      world.tutorial.whatBKnows,
      'Both are small transformers, and they run in your browser.',
    ],
    task: () => world.tutorial.askBoth,
    outcome: ({ values, sum }) =>
      `[A] said ${asked(values)}. [B] said ${asked(sum)}. Compare the two cards each time: each model knows only its own half.`,
  },
  'train-a': {
    name: 'Train A',
    heading: ({ keys }) => [`[A] memorises ${integer(keys)} ${world.entries}.`],
    text: () => [
      `[[map|Every square]] is a ${world.entry}. It lights up once [A] says the right ${world.value}. Step 6 needs [[composition-keys|the outlined ones]].`,
      world.tutorial.ruleOfA,
      'The paper calls such a specialist the *augmenting model*.',
    ],
    task: () => 'Train [A] until it is ready.',
    outcome: ({ A }) =>
      reached(
        A,
        (share, steps) =>
          `[A] gets every ${world.entry} right in ${share} of the ${world.expressions}, after ${steps} steps. It never learned to ${world.toDo}.`,
      ),
  },
  'train-b': {
    name: 'Train B',
    heading: () => [world.tutorial.headingOfB],
    text: () => [
      world.tutorial.pictureOfB,
      world.tutorial.ruleOfB,
      'The paper calls the large, general model the *anchor model*.',
    ],
    task: () => 'Train [B] until it is ready.',
    outcome: ({ B }) =>
      reached(
        B,
        (share, steps) =>
          `[B] gets ${share} of its ${world.tasks} right, after ${steps} steps. ${world.tutorial.neverSeen}`,
      ),
  },
  'neither-can': {
    name: 'Neither can',
    heading: () => [world.tutorial.question, 'Neither model can.'],
    text: () => [
      world.tutorial.halves,
      'Can they work together without training? Three ideas [[mixing|mix the two models]]. The fourth is the one that everybody has: [[passing|give [A]’s answer to [B]]].',
    ],
    task: () => `Try all four ideas on ${world.tasksOf}.`,
    outcome: ({ tried }) => {
      if (tried === undefined) return '';
      const best = Math.max(...IDEAS.map((idea) => tried.shares[idea]));
      return `Mixing gets at most ${percent(best)} right. Giving [A]’s answer to [B] gets ${percent(tried.shares.passNumbers)}: ${world.tutorial.whyPassing}`;
    },
  },
  compose: {
    name: 'Compose',
    heading: () => ['Let [B] read inside [A].'],
    text: ({ learned }) => [
      `While [A] reads a ${world.entry}, its *hidden states* come to hold the ${world.value}. [B] never sees them.`,
      `[[diagram|Links]] change that: with *cross-attention*, [B] looks up what [A] holds. Only the links learn, ${learned} numbers. [A] and [B] stay *frozen*.`,
      'Untrained, the links add nothing: the *composition* [A⊕B] is an exact copy of [B].',
    ],
    task: () => 'Check it: ask [B] and the untrained [A⊕B] the same.',
    outcome: ({ alike }) =>
      `All ${integer(alike?.tokens ?? 0)} tokens are the same, and so is the probability of each. Whatever [A⊕B] can do later, its links have learned.`,
  },
  'train-composition': {
    name: 'Train A⊕B',
    heading: ({ composed, heldOut }) => [
      `Show it ${integer(composed)} ${world.entries}.`,
      `Ask about the other ${integer(heldOut)}.`,
    ],
    text: ({ heldOut, paper }) => [
      `The links train on ${world.tasks} of [[composition-keys|the outlined ${world.entries}]] only. [[held-out-keys|The other ${integer(heldOut)}]] are *held out*: no example contains them.`,
      `If the links learned ${world.entries} by heart, only outlined squares would light up.`,
      ...(paper === null ? [] : [`The line in [[accuracy|the chart]] is what the paper reached: ${paper}.`]),
    ],
    task: () => 'Train [A⊕B].',
    outcome: ({ AB }, { share }) =>
      reached(
        AB,
        (right, steps) =>
          `[A⊕B] gets ${right} right after ${steps} steps, over ${world.entries} that no example contained. The links learned where [A] keeps a ${world.value} and how to hand it to [B]. That is the same for every ${world.entry}, so ${share} of the ${world.entries} are enough.`,
      ),
  },
  'look-inside': {
    name: 'Look inside',
    heading: () => ['See where [B] looks in [A].'],
    text: () => [
      '[[attention|The map]] has a row for every token that [B] reads or writes. The larger a square, the more [B] takes from [A] at that token.',
      'Does the answer really come from [A]? [[switches|Cut the links]] and see.',
    ],
    task: () => 'Cut all links, and compare the two answers.',
    outcome: ({ switched, compared: instead }) => {
      if (switched === undefined) return compared(instead?.['look-inside']);
      const { expression, before, after, isWhole } = switched;
      const answers = `${expression} ${said(before)} as it is, ${said(after)} after the cut.`;
      if (isWhole) return `${answers} Without any link, [A⊕B] is [B] alone, and ${world.tutorial.nothingToB}`;
      return before === after
        ? `${answers} The heads that are left carry the answer.`
        : `${answers} What you cut carried a part of the answer.`;
    },
  },
  'layer-by-layer': {
    name: 'Layer by layer',
    heading: () => ['When does [B] know the answer?'],
    text: () => [
      'A transformer works in layers, one after another. [[lens|The figure]] stops [B] after each layer and shows what it would say there, once inside [A⊕B] and once without [A].',
      'A framed square says what [A⊕B] says in the end.',
    ],
    task: () => 'Inside [A⊕B], which is the first row that says the whole answer? Choose it.',
    outcome: ({ layers, compared: instead }) => {
      if (layers === undefined) return compared(instead?.['layer-by-layer']);
      const { expression, named, from } = layers;
      const there = `For ${expression.replace(/ =$/, '')} the whole answer is there from “${lens.state(from)}” on.`;
      return named === from ? `Right. ${there}` : `You chose “${lens.state(named)}”. ${there}`;
    },
  },
  'what-it-cost': {
    name: 'What it cost',
    heading: () => ['Did [B] forget anything?'],
    text: () => [
      world.tutorial.otherwise,
      `[A] and [B] are frozen, and [[fingerprints|their fingerprints]] show it. But [A⊕B] adds the links. Does it still do [[kept|${world.plainTasks}]]?`,
    ],
    task: () => `Ask [B] and [A⊕B] the same ${world.plainTasks}.`,
    outcome: ({ kept }) =>
      kept === undefined
        ? ''
        : `Of the same ${integer(kept.count)} ${world.tasks} [B] gets ${percent(kept.B)} right, and [A⊕B] ${percent(kept.AB)}.`,
  },
});
