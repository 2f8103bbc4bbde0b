/** How a way of using A and B together does on expressions over held-out keys. It knows nothing of what runs them. */
import { type Answer, answer } from '../training/decoding.ts';
import { answerTokens, readAnswer } from '../worlds/keyvalue/answer.ts';
import { formatExpression } from '../worlds/keyvalue/parse.ts';
import { drawSuite } from '../worlds/keyvalue/suites.ts';
import type { KeyValueWorld } from '../worlds/keyvalue/world.ts';
import type { Merged } from './averageWeights.ts';
import type { Alone, Together } from './together.ts';

/** Expressions whose answers are shown. */
const EXAMPLES = 4;

export interface Trial {
  /** Share of the expressions that the idea answers exactly right. */
  accuracy: number;
  /** The first expressions, with what A, B and both together say. */
  examples: { expression: string; expected: string; A: Answer; B: Answer; together: Answer }[];
  /** Which weights were averaged, where weights were. */
  merged?: Omit<Merged, 'weights'>;
}

/** What an idea is tried on: `count` freshly drawn expressions over held-out keys. */
export interface TrialDraw {
  world: KeyValueWorld;
  count: number;
  seed: number;
}

export async function tryTogether(
  together: Together,
  { A, B }: Alone,
  { world, count, seed }: TrialDraw,
): Promise<Trial> {
  const expressions = drawSuite(world, 'heldOut', count, seed);
  const right = await together.right(expressions);
  const examples: Trial['examples'] = [];
  for (const expression of expressions.slice(0, EXAMPLES)) {
    examples.push({
      expression: formatExpression(expression),
      expected: readAnswer(expression.task, answerTokens(expression)) ?? '',
      A: await answer(A, 'A', expression),
      B: await answer(B, 'B', expression),
      together: await together.answer(expression),
    });
  }
  return { accuracy: right.filter(Boolean).length / right.length, examples };
}
