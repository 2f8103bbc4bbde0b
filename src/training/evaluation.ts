/** Accuracies: the cells of the paper's Table 1, and the map of all keys. */
import type { Expression } from '../worlds/keyvalue/expression.ts';
import { drawSuite, type Suite, writeAnswers, writeValues } from '../worlds/keyvalue/suites.ts';
import type { KeyValueWorld } from '../worlds/keyvalue/world.ts';
import type { Runner, WriteExpressions } from './runner.ts';
import type { Phase } from './settings.ts';

/** A substitutes in place, at the ends of the keys; everything else is an answer after the prompt. */
const writerFor = (model: Phase, suite: Suite): WriteExpressions =>
  model === 'A' && suite === 'substitution' ? (batch, part) => writeValues(batch, part) : writeAnswers;

/** Share of `count` freshly drawn expressions of a suite that the model answers exactly right. */
export async function accuracyOn(
  runner: Runner,
  model: Phase,
  world: KeyValueWorld,
  suite: Suite,
  count: number,
  seed: number,
): Promise<number> {
  const right = await runner.right(drawSuite(world, suite, count, seed), writerFor(model, suite));
  return right.filter(Boolean).length / right.length;
}

/**
 * Whether the model answers right, for each of the key map's expressions: A says the value of the last operand,
 * B and A⊕B compute the result.
 */
export function rightOnKeys(
  runner: Runner,
  model: Phase,
  expressions: readonly Expression[],
): Promise<boolean[]> {
  return runner.right(
    expressions,
    model === 'A' ? (batch, part) => writeValues(batch, part, 'last') : writeAnswers,
  );
}
