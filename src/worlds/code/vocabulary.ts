/**
 * The 136 tokens of the code world, shared by all models: the blank, letters, task signs, digits, English words, names of
 * the core languages, names of languages, and what A writes at the ends of names.
 */

import { textOfLetters } from '../words/draw.ts';
import { FIRST_WORD } from '../words/layout.ts';
import type { Task } from './example.ts';
import { CORE, ENGLISH_WORDS, LIBRARIES, THEN as THEN_WORD } from './languages.ts';
import { OPERATIONS } from './operations.ts';

const TASK_SIGNS: Record<Task, string> = { describe: '#', write: '$', run: '=' };

const tokens: string[] = [];
/** Adds tokens to the vocabulary and returns the first of them. */
function add(...texts: string[]): number {
  tokens.push(...texts);
  return tokens.length - texts.length;
}

add('.', ...Array.from({ length: FIRST_WORD - 1 }, (_, letter) => textOfLetters([letter + 1])));
const firstTask = add(...Object.values(TASK_SIGNS));
/** The token of the digit 0; the other digits follow. */
export const DIGIT = add(...Array.from({ length: 10 }, (_, digit) => String(digit)));
/** The token of the first English word; the others follow. */
export const ENGLISH_WORD = add(...ENGLISH_WORDS);
export const THEN = add(THEN_WORD);
/** Ends an answer. */
export const END = add('END');
/** The token of the first call of the first core language; the other calls, and those of the other, follow. */
export const CALL = add(...CORE.flatMap(({ name, calls }) => calls.map((call) => `${name}.${call}`)));
const firstName = add(...CORE.map(({ name }) => `${name}:`), 'en:');
/** The token of what the first operation means, which A writes at the end of its name; the others follow. */
export const GLOSS = add(...OPERATIONS.map(({ phrase }) => phrase.join(' ')));
/** The token that A writes at the end of the first library's name; the others follow. */
export const LIBRARY_GLOSS = add(
  ...Array.from({ length: LIBRARIES }, (_, library) => `library ${library + 1}`),
);

export const TOKEN_TEXT: readonly string[] = tokens;

const TASK_NAMES = Object.keys(TASK_SIGNS);
/** Returns the token that asks for a task. */
export const taskToken = (task: Task): number => firstTask + TASK_NAMES.indexOf(task);

/** Returns the token of a core language's name, or of English. */
export const nameToken = (kind: 'core' | 'english', index: number): number =>
  firstName + (kind === 'core' ? index : CORE.length);
