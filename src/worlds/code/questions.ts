/** Draws examples of the code world. */
import type { Random } from '../../engine/random.ts';
import { pick } from '../words/draw.ts';
import { type CodeExample, mostOperations, type Task } from './example.ts';
import { CORE, ENGLISH, type Language } from './languages.ts';
import { LIST_LENGTH, OPERATIONS } from './operations.ts';

/** The number of calls of a program: longer ones come twice as often as those of one call. */
const CALLS = [1, 2, 2, 3, 3];
const CALLS_RUN = [1, 2];

export const ALL_OPERATIONS: readonly number[] = [...OPERATIONS.keys()];

export const drawList = (random: Random): number[] =>
  Array.from({ length: LIST_LENGTH }, () => random.below(10));

/**
 * Draws an example over some of the operations, any of which may occur twice.
 * @param most most calls of a program
 */
export function drawQuestion(
  random: Random,
  task: Task,
  language: Language,
  operations: readonly number[],
  most: number,
): CodeExample {
  const calls = (task === 'run' ? CALLS_RUN : CALLS).filter((count) => count <= mostOperations(task, most));
  return {
    task,
    language,
    operations: Array.from({ length: pick(random, calls) }, () => pick(random, operations)),
    list: task === 'run' ? drawList(random) : [],
  };
}

/** The shares of B's tasks; what is left is run, in both core languages and English alike. */
const DESCRIBED = 0.3;
const WRITTEN = 0.15;

/** Draws an example that B can be trained on. */
export function drawKnown(random: Random, most: number): CodeExample {
  const chance = random.uniform();
  const task = chance < DESCRIBED ? 'describe' : chance < DESCRIBED + WRITTEN ? 'write' : 'run';
  const language = pick(random, task === 'run' ? [...CORE, ENGLISH] : CORE);
  return drawQuestion(random, task, language, ALL_OPERATIONS, most);
}
