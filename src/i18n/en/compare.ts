/** The words around an expression and its answers. */

import type { Note } from '../../store/asking/answerNotes.ts';
import type { Obstacle } from '../../store/asking/comparison.ts';
import type { Unanswerable } from '../../store/lab/state.ts';
import type { Stage } from '../../training/stages.ts';
import type { WorldWords } from '../../worlds/worldWords.ts';
import { integer, percent } from '../format.ts';
import { STAGE_NAMES as phase } from '../names.ts';
import { codeProblem } from './code.ts';
import { capital, sentence } from './wording.ts';

/** A model's answer. */
interface Given {
  model: Stage;
  reading: string | null;
  correct: boolean;
  /** The numbers of the keys, where that is all that the model knows. */
  knows: readonly string[];
}

const listed = (items: readonly string[]) =>
  items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`;

const says = (world: WorldWords, { reading, correct, knows }: Given) =>
  knows.length > 0
    ? `knows ${listed(knows)}, ${world.cannotThem}`
    : `${reading ?? world.silent}, ${correct ? 'right' : 'wrong'}`;

export const compare = (world: WorldWords) => ({
  title: 'Ask all three',
  keepsModels: 'Models that you trained are in use. Choose another world in the lab.',
  lead: world.lead,
  hint: world.hint,
  heldOut: 'the link has never seen it',
  composed: 'the link learned from it',
  label: capital(world.expression),
  placeholder: world.placeholder,
  suggestions: `Suggested ${world.entries}`,
  ask: 'Ask',
  another: 'Another',
  anotherTitle: `A random ${world.taskOf} that the link has never seen`,
  answers: 'The answers of all three',
  expected: 'Right answer',
  silent: world.silent,
  right: 'right',
  wrong: 'wrong',
  said: (given: readonly Given[], expected: string) =>
    `${given.map((each) => `${phase[each.model]}: ${says(world, each)}.`).join(' ')} The right answer is ${expected}.`,
  listed,
  knows: (numbers: readonly string[]) => `Knows ${listed(numbers)}.`,
  reads: (numbers: readonly string[]) => `Reads ${listed(numbers)}.`,
  readsNothing: `Sees no ${world.entry} here.`,
  note: {
    untrained: 'Not trained yet.',
    'untrained-link': 'The link is untrained, so this is B’s answer.',
    'cannot-add': sentence(world.cannotThem),
    'no-sums': sentence(world.cannot),
    misreads: 'Not all of them are right.',
    knows: `Knows what the ${world.entries} stand for.`,
    'knows-no-keys': `${capital(world.does)}, but does not know the ${world.entries}.`,
    luck: `Right by luck: B does not know the ${world.entries}.`,
    learning: `Still learning to ${world.toDo}.`,
    adds: world.doesAlone,
    both: `Knows the ${world.entries}, and ${world.does}.`,
  } satisfies Record<Note, string>,
  showTokens: 'Show tokens and probabilities',
  decode: {
    label: 'How the answers appear',
    once: 'At once',
    steps: 'Token by token',
    next: 'Next token',
    all: 'All',
    count: (shown: number, of: number) => `${integer(shown)} of ${integer(of)} tokens`,
  },
  tokens: (of: Stage) => `Tokens that ${phase[of]} generates`,
  token: (text: string, share: number) => `${text}, ${percent(share)}`,
  blank: 'blank',
  top: 'Likeliest tokens here',
  order: world.order,
  noGpu: 'The models could not be set up here, so you cannot ask them.',
  tooLong: (characters: number, most: number) =>
    `This has ${integer(characters)} characters. Shorten it to at most ${integer(most)}, then ask.`,
  problem: (
    { problem, detail, example = '' }: Unanswerable,
    { operands, keys }: { operands: number; keys: number },
  ): string => {
    switch (problem) {
      case 'empty':
        return `You have not typed anything to ask. Type up to ${operands} ${world.entries} or numbers with + or - between them.`;
      case 'unknown-key':
        return `“${detail}” is none of the ${integer(keys)} ${world.entries} that A learns. Type its first letters and choose from the list, or use a number from 0 to 99.`;
      case 'unknown-character':
        return `The models do not understand “${detail}”. Use ${world.entries}, whole numbers from 0 to 99, + and -.`;
      case 'too-few-operands':
        return `One ${world.entry} or number is not enough. Type 2 to ${operands} of them, with + or - between them.`;
      case 'too-many-operands':
        return `That is too many. With these settings an expression has 2 to ${operands} ${world.entries} or numbers.`;
      case 'number-out-of-range':
        return `${detail} is out of range. Use numbers from 0 to 99.`;
      case 'misplaced-operator':
        return `“${detail}” is out of place. Put exactly one + or - between two ${world.entries} or numbers, and none before the first or after the last.`;
      case 'negative-result':
        return `This falls below 0${detail === '' ? '' : ` (${detail})`}. The models know no negative numbers: change the order, or use + instead of -.`;
      case 'no-words':
        return `You have not typed any words. Type a sentence of one language, such as “${example}”.`;
      case 'unknown-word':
        return `“${detail}” is a word of no language that A or B knows. This is understood: ${example}`;
      case 'foreign-character':
        return `The models do not understand “${detail}”. Words here are made of Latin letters, as in “${example}”.`;
      case 'mixed-languages':
        return `“${detail}” is a word of another language than those before it. Use the words of one language, as in “${example}”.`;
      case 'too-many-words':
        return `${detail} words are too many: a sentence has 8 at most, besides the language’s name. This is understood: ${example}`;
      case 'no-sentence':
        return `“${detail}” is no sentence in the word order of its language, so it has no one translation. This is one: ${example}`;
      case 'not-english':
        return `“${detail}” is English, into which the models translate. Ask for a translation from another language, as in “${example}”.`;
      case 'number-too-large':
        return `${detail} is too large: the models know the numbers from 0 to 21. This is understood: ${example}`;
      case 'below-zero':
        return `In “${detail}” somebody would have less than nothing, for which the models have no word. This is understood: ${example}`;
      default:
        return codeProblem(problem, detail);
    }
  },
});

export const figure = (world: WorldWords) => ({
  title: `A ${world.taskOf} that the link has never seen`,
  next: `Next ${world.expression}`,
  provenance: (adapter: string, origin: string) =>
    `Computed in this page just now, on ${adapter}. A⊕B: ${origin}.`,
  waiting: 'Loading our trained models…',
  noGpu: 'Here three models would answer an expression, computed in this page.',
  noWeights:
    'Here three models would answer an expression, but no trained weights are in place. They can be trained in the lab.',
  more: 'Go to the lab',
});

export const sample = (world: WorldWords) => ({
  title: 'Was it luck?',
  explain: `We draw random ${world.tasksOf} that the link has never seen, and ask all three models.`,
  count: `How many ${world.tasks}`,
  ask: 'Draw and ask',
  asking: 'Asking…',
  each: `Every ${world.task} and what was said`,
  caption: `Each ${world.task} with its right answer and the three answers given`,
  ofRight: (of: number) => `of ${integer(of)} right`,
  drawn: (count: number, seed: number) => `${integer(count)} ${world.tasks}, drawn with seed ${seed}.`,
  outdated: 'The models have changed since. Draw again to ask them as they are now.',
});

function obstacle(world: WorldWords, of: Obstacle): string {
  switch (of.kind) {
    case 'unknown':
      return `This page does not know “${of.name}” and left it out.`;
    case 'dropped':
      return `“${of.name}” can’t be “${of.given}”, so the page left it out.`;
    case 'replaced':
      return `“${of.name}” can’t be “${of.given}”; it is “${of.used}” now.`;
    case 'own-keys':
      return 'Somebody made this with keys of their own, which no link carries. The page uses random keys instead.';
    case 'shortened':
      return `The page cut the ${world.expression} after ${integer(of.most)} characters.`;
    case 'kept-models':
      return 'The link asks for other models. The page kept the ones that you trained here, so the answers may differ.';
  }
}

export const address = (world: WorldWords) => ({
  title: 'The page could not show everything in this link.',
  obstacle: (of: Obstacle) => obstacle(world, of),
  dismiss: 'Dismiss',
  copy: 'Copy link',
  copied: 'Copied. The link shows the same to anyone.',
  copiedOfShipped: `Copied. The link shows this ${world.expression} with our trained models, not with those that you trained here.`,
  ownKeys: 'No link can show this: keys of your own stay in this page.',
  uncopied: 'The browser did not allow it. Copy the address of this page yourself.',
});
