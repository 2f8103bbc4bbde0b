/** The words of the hand-over figure. They are loaded with it. */

import { aboutWorlds } from '../../worlds/registry.ts';
import { percent } from '../format.ts';
import { sentence } from './wording.ts';

const list = (values: readonly string[]) =>
  values.length < 3 ? values.join(' and ') : `${values.slice(0, -1).join(', ')} and ${values.at(-1)}`;

export const handover = aboutWorlds('en', (world) => ({
  title: 'The hand-over',
  explain: `A and B read the same letters. Where a ${world.entry} ends, the link hands its ${world.value} from A to B.`,
  idle: `Ask a ${world.taskOf}, and you see here how A hands their ${world.values} to B.`,
  pending: 'Measuring…',
  stale: 'The weights have changed since. We measure again when training pauses.',
  problem: `We cannot show the hand-over for this ${world.expression}.`,
  notComposed: 'This A⊕B has no A in it, so there is no link to show.',
  firstOnly: 'Two augmenting models are in place. This shows the first of them, A.',
  unavailable: 'The models do not run in this browser, so there is nothing to measure.',

  link: 'The link',
  knows: (values: readonly string[]) =>
    `Knows ${list(values)}. ${sentence(values.length === 1 ? world.cannot : world.cannotThem)}`,
  guesses: (values: readonly string[]) => `Says ${list(values)}. Not all are right.`,
  noKeys: `There is no ${world.entry} here to read.`,
  closed: 'is cut',
  alone: (reading: string | null) =>
    `Can ${world.toDo}, but knows no ${world.entry}. Alone it writes ${reading ?? world.silent}.`,

  reads: 'A and B read the same letters, one by one.',
  says: (key: string, value: string, share: number) =>
    `A has read “${key}”. It says ${value} and is ${percent(share)} sure.`,
  arrives: (value: string, letter: string, share: number) =>
    `The link passes it on. B puts ${percent(share)} of its attention on A here. Its state now looks like ${value}, no longer like ${letter}.`,
  passesNothing: (letter: string, share: number) =>
    `B puts ${percent(share)} of its attention on A here. Still, its state looks like ${letter}.`,
  blocked: (letter: string) =>
    `The link is cut. No ${world.value} arrives, and B’s state looks like ${letter}.`,
  right: (seen: string, reading: string) => `B sees “${seen}” and writes ${reading}. That is right.`,
  wrong: (seen: string, reading: string | null, expected: string) =>
    `B sees “${seen}” and writes ${reading ?? world.silent}. Right is ${expected}.`,
  other: (from: number, to: number, share: number) =>
    `A second link, from layer ${from} of A to B after block ${to}, gets ${percent(share)} at the same letters.`,
  noInput: (block: number) =>
    `In these settings the first link joins B after block ${block}, so it cannot change what B sees at its input.`,

  controls: 'Controls of the hand-over',
  play: 'Play',
  pause: 'Pause',
  step: 'Next step',
  cut: 'Cut the link',
  measured: {
    title: 'How we measure this',
    value: `Under a ${world.entry}’s last letter you see what A says there, and how sure A is.`,
    spread: (share: number) =>
      `Training spreads ${percent(share)} of A’s certainty over all tokens, so A is never fully sure.`,
    weight: (heads: number) =>
      `The share on the link is the attention that B gives A’s state at the same letter, as a mean over ${heads} heads.`,
    state:
      'To read B’s state, we take what enters its first block, subtract the position, and find the token with the nearest embedding. The small number is the cosine between the two; 1 is a perfect match. Nothing is trained for this.',
    answer: 'With the link cut, the answer is that of B alone.',
  },
}));

export type HandoverWords = ReturnType<typeof handover>;
