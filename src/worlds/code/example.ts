/** The examples of the code world: what is asked, and how a person writes it. */
import { CORE, describeProgram, ENGLISH, type Language, writeProgram } from './languages.ts';
import { LIST_LENGTH } from './operations.ts';

/**
 * `describe`: a program is given, its English description is asked (code → text). `write`: a description is given, the
 * program is asked (text → code). `run`: a program or a description is given with a list, and the list after each of its
 * steps is asked (completion of an assertion).
 */
export const TASKS = ['describe', 'write', 'run'] as const;
export type Task = (typeof TASKS)[number];

export interface CodeExample {
  readonly task: Task;
  /** The language in which the program is written, or is to be written. */
  readonly language: Language;
  /** The operations in the order in which they are carried out. */
  readonly operations: readonly number[];
  /** The list on which it is run; nothing for the other tasks. */
  readonly list: readonly number[];
}

/** The sign for a list that is not given. */
export const UNKNOWN_LIST = 'x';

/** Most operations of a program that is run: the list after each has to fit an answer. */
const MOST_RUN = 2;
export const mostOperations = (task: Task, most: number): number =>
  task === 'run' ? Math.min(MOST_RUN, most) : most;

export const writeList = (list: readonly number[]): string => `[${list.join(', ')}]`;

/** Writes lists, one after another, as a run shows them. */
export const writeLists = (lists: readonly (readonly number[])[]): string => lists.map(writeList).join(' → ');

/** The text of an example; `parseExample` understands it. */
export function formatExample({ task, language, operations, list }: CodeExample): string {
  const input = task === 'run' ? writeList(list) : UNKNOWN_LIST;
  if (task === 'write') return `${language.name}: ${describeProgram(operations)}`;
  const program = writeProgram(operations, language, input);
  return language.kind === 'english' ? program : `${language.name}: ${program}`;
}

/** Cuts a row of digits into lists; null if digits are left over, or there are none. */
export function cutIntoLists(digits: readonly number[]): number[][] | null {
  if (digits.length === 0 || digits.length % LIST_LENGTH !== 0) return null;
  return Array.from({ length: digits.length / LIST_LENGTH }, (_, i) =>
    digits.slice(i * LIST_LENGTH, (i + 1) * LIST_LENGTH),
  );
}

/** All languages of a world. */
export const languagesOf = (libraries: readonly Language[]): Language[] => [...CORE, ENGLISH, ...libraries];
