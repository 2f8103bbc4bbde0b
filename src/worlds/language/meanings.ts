/** Draws what sentences and problems say, over some concepts. */
import type { Random } from '../../engine/random.ts';
import { pick } from '../words/draw.ts';
import {
  CATEGORIES,
  CATEGORY_OF,
  type Category,
  isVerb,
  ofCategory,
  VERBS,
  type VerbClass,
} from './concepts.ts';
import type { NounPhrase, Problem, Statement } from './grammar.ts';

/** Concepts by the kind of word. */
export type Pools = Readonly<Record<Category, readonly number[]>>;

/** Sorts concepts by the kind of word. */
export const poolsOf = (concepts?: readonly number[]): Pools => {
  const entries = CATEGORIES.map((category) => [category, ofCategory(category, concepts)]);
  return Object.fromEntries(entries) as Record<Category, readonly number[]>;
};

function drawPhrase(random: Random, pools: Pools): NounPhrase {
  return {
    numeral: random.uniform() < 0.4 ? pick(random, pools.numeral) : null,
    adjective: random.uniform() < 0.5 ? pick(random, pools.adjective) : null,
    noun: pick(random, pools.noun),
  };
}

const named = (noun: number): NounPhrase => ({ numeral: null, adjective: null, noun });

/** Draws a statement. */
export const drawStatement = (random: Random, pools: Pools): Statement => ({
  subject: random.uniform() < 0.3 ? named(pick(random, pools.name)) : drawPhrase(random, pools),
  verb: pick(random, pools[pick(random, VERBS)]),
  object: drawPhrase(random, pools),
});

/** Draws a statement with a concept in it: in the object, as the verb, or as who does it. */
export function drawStatementWith(random: Random, pools: Pools, concept: number): Statement {
  const drawn = drawStatement(random, pools);
  if (isVerb(concept)) return { ...drawn, verb: concept };
  const category = CATEGORY_OF[concept];
  if (category === 'name') return { ...drawn, subject: named(concept) };
  return { ...drawn, object: { ...drawn.object, [category]: concept } };
}

const CHANGES: Readonly<Record<VerbClass, number>> = { gaining: 1, losing: -1, neutral: 0 };

/** Returns by how much a verb changes what somebody has, per thing. */
export const changeBy = (verb: number): number =>
  CHANGES[VERBS.find((verbs) => verbs === CATEGORY_OF[verb]) ?? 'neutral'];

/** Returns what somebody has after each step of a problem. */
export function totalsOf({ start, steps }: Problem): number[] {
  let total = start;
  return steps.map(({ verb, amount }) => {
    total += changeBy(verb) * amount;
    return total;
  });
}

export const MOST_START = 9;
export const MOST_AMOUNT = 6;

/** Draws a problem of one or two steps in which nobody has less than nothing. */
export function drawProblem(random: Random, pools: Pools): Problem {
  const start = 1 + random.below(MOST_START);
  const steps = Array.from({ length: random.uniform() < 0.6 ? 2 : 1 }, () => ({
    verb: pick(random, pools[pick(random, VERBS)]),
    amount: 1 + random.below(MOST_AMOUNT),
  }));
  const problem = { name: pick(random, pools.name), start, noun: pick(random, pools.noun), steps };
  return Math.min(...totalsOf(problem)) < 0 ? drawProblem(random, pools) : problem;
}
