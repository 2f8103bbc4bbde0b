/**
 * The score of a way of using A and B together on examples over held-out entries. It knows nothing of what runs them.
 */

import type { Answer } from '../training/answer.ts';
import { answer } from '../training/decoding.ts';
import type { Suite } from '../worlds/registry.ts';
import { expectedAnswer, type World } from '../worlds/world.ts';
import type { Merged } from './averageWeights.ts';
import type { Alone, Together } from './together.ts';

/** Examples whose answers are shown. */
const EXAMPLES = 4;

export interface Trial {
  /** Share of the examples that the idea answers exactly right. */
  accuracy: number;
  /** The first examples, with the answers of A, B and both together. */
  examples: { expression: string; expected: string; A: Answer; B: Answer; together: Answer }[];
  /** The weights that were averaged, if weights were. */
  merged?: Omit<Merged, 'weights'>;
}

/** The draw that an idea is tried on: `count` fresh examples. */
export interface TrialDraw {
  world: World;
  /** The suite over held-out entries. */
  suite: Suite;
  count: number;
  seed: number;
}

export async function tryTogether(
  together: Together,
  { A, B }: Alone,
  { world, suite, count, seed }: TrialDraw,
): Promise<Trial> {
  const drawn = world.draw(suite, count, seed);
  const right = await together.right(drawn);
  const examples: Trial['examples'] = [];
  for (const example of drawn.slice(0, EXAMPLES)) {
    examples.push({
      expression: world.format(example),
      expected: expectedAnswer(world, example),
      A: await answer(A, 'A', world, example),
      B: await answer(B, 'B', world, example),
      together: await together.answer(example),
    });
  }
  return { accuracy: right.filter(Boolean).length / right.length, examples };
}
