/** Accuracies: the cells of the paper's Table 1. */
import type { Expression } from '../worlds/keyvalue/expression.ts';
import { type Suite, writeAnswers, writeValues } from '../worlds/keyvalue/suites.ts';
import type { Runner, WriteExpressions } from './runner.ts';
import { isAugmenting, type ModelName } from './stages.ts';

type Judge = Pick<Runner, 'right'>;

/** A substitutes in place, at the ends of the keys; everything else is an answer after the prompt. */
const writerFor = (model: ModelName, suite: Suite): WriteExpressions =>
  isAugmenting(model) && suite === 'substitution' ? (batch, part) => writeValues(batch, part) : writeAnswers;

/** Share of the expressions of a suite that the model answers exactly right. */
export const accuracyOn = (
  runner: Judge,
  model: ModelName,
  suite: Suite,
  expressions: readonly Expression[],
): Promise<number> => rightShare(runner, expressions, writerFor(model, suite));

/** Share of the expressions that the model answers exactly right. */
export async function rightShare(
  runner: Judge,
  expressions: readonly Expression[],
  write: WriteExpressions = writeAnswers,
): Promise<number> {
  const right = await runner.right(expressions, write);
  return right.filter(Boolean).length / right.length;
}
