/**
 * The suites of the code world. In tables answers to `describe…` and `write…` are right if what is described or written
 * computes the right thing from every list there is; answers to `run…` if the list after every step is the right one
 * (see `answer.ts`). While models train, all suites count exact matches, which cost one forward pass. `names` asks A
 * for what held-out names stand for.
 *
 * Each suite over library names is there twice: over names that the composition is trained on, in programs that it need
 * not have seen, and over held-out names alone. Writing into a library does not generalise: information goes from A to
 * B, never back, so B would have to spell names that it never wrote. Those suites are there to show it.
 */
import type { Random } from '../../engine/random.ts';
import { pick } from '../words/draw.ts';
import type { Lexicon } from '../words/lexicon.ts';
import type { SuiteDefinition } from '../world.ts';
import type { CodeExample, Task } from './example.ts';
import { CORE, ENGLISH, libraryOf } from './languages.ts';
import { ALL_OPERATIONS, drawQuestion } from './questions.ts';

/** The examples of a suite: their task, and whose names stand in them. */
interface CodeSuite extends SuiteDefinition {
  task: Task;
  over: 'heldOut' | 'trained' | 'core' | 'english';
}

export const SUITES = {
  names: { task: 'describe', over: 'heldOut', watchedIn: ['A'], judges: 'A' },
  describeHeldOut: { task: 'describe', over: 'heldOut', watchedIn: ['AB'], judges: null, isOpen: true },
  describeTrained: { task: 'describe', over: 'trained', watchedIn: [], judges: null, isOpen: true },
  describeCore: { task: 'describe', over: 'core', watchedIn: ['B'], judges: null, isOpen: true },
  writeHeldOut: { task: 'write', over: 'heldOut', watchedIn: [], judges: null, isOpen: true },
  writeTrained: { task: 'write', over: 'trained', watchedIn: [], judges: null, isOpen: true },
  writeCore: { task: 'write', over: 'core', watchedIn: [], judges: null, isOpen: true },
  runHeldOut: { task: 'run', over: 'heldOut', watchedIn: ['AB'], judges: 'AB' },
  runTrained: { task: 'run', over: 'trained', watchedIn: ['AB'], judges: null, isComposed: true },
  runCore: { task: 'run', over: 'core', watchedIn: ['B', 'AB'], judges: 'B' },
  runEnglish: { task: 'run', over: 'english', watchedIn: [], judges: null },
} as const satisfies Record<string, CodeSuite>;
export type CodeSuiteName = keyof typeof SUITES;
export const SUITE_NAMES = Object.keys(SUITES) as CodeSuiteName[];
export const isSuite = (name: string): name is CodeSuiteName => name in SUITES;

/** Draws an example of a suite over the libraries of a lexicon. */
export function drawOf(suite: CodeSuiteName, random: Random, lexicon: Lexicon, most: number): CodeExample {
  const { task, over } = SUITES[suite];
  if (over === 'english') return drawQuestion(random, task, ENGLISH, ALL_OPERATIONS, most);
  if (over === 'core') return drawQuestion(random, task, pick(random, CORE), ALL_OPERATIONS, most);
  const group = pick(
    random,
    lexicon.groups.filter(({ trained, held }) => (over === 'trained' ? trained : held).length > 0),
  );
  return drawQuestion(random, task, libraryOf(group), over === 'trained' ? group.trained : group.held, most);
}
