/** Accuracies: the cells of the paper's Table 1. */
import type { Example, Written } from '../worlds/example.ts';
import { judgingSuites, type Suite } from '../worlds/registry.ts';
import type { Runner } from './runner.ts';
import type { Settings } from './settings.ts';
import { isAugmenting, type ModelName } from './stages.ts';

type Judge = Pick<Runner, 'right'>;

/** A writes the values of entries at their ends, if that is asked; everything else is an answer after the prompt. */
const writtenFor = (model: ModelName, suite: Suite, { world }: Settings): Written =>
  isAugmenting(model) && suite === judgingSuites(world.kind).A ? 'readings' : 'answers';

/** Share of the examples of a suite that the model answers exactly right. */
export const accuracyOn = (
  runner: Judge,
  model: ModelName,
  suite: Suite,
  examples: readonly Example[],
  settings: Settings,
): Promise<number> => rightShare(runner, examples, writtenFor(model, suite, settings));

/** Share of the examples that the model answers exactly right. */
export async function rightShare(
  runner: Judge,
  examples: readonly Example[],
  as: Written = 'answers',
): Promise<number> {
  const right = await runner.right(examples, as);
  return right.filter(Boolean).length / right.length;
}
