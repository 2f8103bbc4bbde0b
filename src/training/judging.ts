/**
 * Accuracies in worlds where an answer may be right in other words than the reference answer, such as a program that
 * computes the same. Exact matches are found in one forward pass; the others are written out and judged.
 */
import type { Example } from '../worlds/example.ts';
import type { World } from '../worlds/world.ts';
import { decodeAll, likeliest } from './decoding.ts';
import type { Runner } from './runner.ts';
import { isAugmenting, type ModelName } from './stages.ts';

type Judge = Pick<Runner, 'right' | 'predict'>;

/** Returns whether what A writes at the ends of entries answers each example; false where it is no answer. */
async function readRight(
  runner: Judge,
  world: World,
  examples: readonly Example[],
  rows: number,
): Promise<boolean[]> {
  const right: boolean[] = [];
  for (let from = 0; from < examples.length; from += rows) {
    const part = examples.slice(from, from + rows);
    const probabilities = await runner.predict((batch) => world.write(batch, part, 'readings'));
    const said = probabilities.map(likeliest);
    for (const example of part) {
      const own = said.splice(0, world.readings(example).length);
      right.push(world.judgeReadings(example, own)?.correct ?? false);
    }
  }
  return right;
}

/**
 * Returns the share of examples that a model answers right, whatever the words. A's readings of entries count as its
 * answer where the world takes them for one.
 * @param rows the most examples that the runner takes in one pass
 */
export async function judgedShare(
  runner: Judge,
  model: ModelName,
  world: World,
  examples: readonly Example[],
  rows: number,
): Promise<number> {
  const exact = await runner.right(examples);
  const open = examples.filter((_, i) => !exact[i]);
  const judged = isAugmenting(model)
    ? await readRight(runner, world, open, rows)
    : (await decodeAll(runner, world, open, rows)).map((tokens, i) => world.judge(open[i], tokens).correct);
  return (exact.filter(Boolean).length + judged.filter(Boolean).length) / examples.length;
}
