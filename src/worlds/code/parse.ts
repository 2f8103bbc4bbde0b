/**
 * Text that a person typed → example. A program with `x` is to be described, one with a list is to be run; a description
 * with a list is to be run, too, and one behind the name of a language is to be written as a program.
 */
import { characterName, plainText } from '../plainText.ts';
import type { Parsed } from '../world.ts';
import {
  type CodeExample,
  languagesOf,
  mostOperations,
  type Task,
  UNKNOWN_LIST,
  writeList,
} from './example.ts';
import { CORE, ENGLISH, ENGLISH_WORDS, type Language, THEN, writeProgram } from './languages.ts';
import { type Input, readInput } from './readInput.ts';
import { Refused } from './refused.ts';

/** Words that may stand between a description and its list. */
const BEFORE_LIST = new Set(['on']);
const WORDS = new Set([...ENGLISH_WORDS, THEN, UNKNOWN_LIST, ...BEFORE_LIST]);

/** The libraries that a text may use, and the most operations of a program. */
interface Known {
  libraries: readonly Language[];
  most: number;
}

/** Words, numbers, and single signs; other characters whole, even where they are surrogate pairs. */
const PIECES = /[a-z_]+|\d+|\S/gu;
const SIGNS = '()[]|,:';
const isWord = (piece: string | undefined): piece is string => piece !== undefined && /^[a-z_]/.test(piece);

/**
 * Understands `py: add_one(reverse(x))`, `[7, 0, 5, 3] | reverse | add_one`, `add one then reverse on [7, 0, 5, 3]` and
 * `py: add one then reverse`, in characters of whatever keyboard. The name of a library or core language may be left
 * out before a program.
 */
export function parseExample(text: string, known: Known): Parsed<CodeExample> {
  try {
    return { ok: true, example: understood(text, known) };
  } catch (error) {
    if (error instanceof Refused) return { ok: false, problem: error.problem, detail: error.detail };
    throw error;
  }
}

function understood(text: string, { libraries, most }: Known): CodeExample {
  const languages = languagesOf(libraries);
  const pieces: string[] = plainText(text).toLowerCase().match(PIECES) ?? [];
  if (pieces.at(-1) === '=') pieces.pop();
  if (pieces.length === 0) throw new Refused('nothing-asked', '');
  for (const piece of pieces) {
    const isKnown =
      WORDS.has(piece) || languages.some(({ name, calls }) => name === piece || calls.includes(piece));
    if (isWord(piece) && !isKnown) throw new Refused('unknown-name', piece);
    if (!isWord(piece) && !/^\d/.test(piece) && !SIGNS.includes(piece)) {
      throw new Refused('foreign-sign', characterName(piece));
    }
  }
  const [first, second] = pieces;
  const named = second === ':' ? languages.find(({ name }) => name === first) : undefined;
  if (second === ':' && named === undefined) throw new Refused('no-such-language', first);
  const body = pieces.slice(named === undefined ? 0 : 2);
  if (body.includes(':')) throw new Refused('misplaced', ':');
  if (body.includes('|')) return program(readPiped(body), 'piped', named, { libraries, most });
  if (body.includes('(')) return program(readNested(body), 'nested', named, { libraries, most });
  return description(body, named, most);
}

/** Refuses programs that are too long for their task. */
function checkLength(task: Task, { length }: readonly unknown[], most: number): void {
  const allowed = mostOperations(task, most);
  if (length > allowed) throw new Refused('too-many-calls', String(allowed));
}

/** Calls in the order in which they are carried out, and what the first of them is applied to. */
interface Read {
  calls: string[];
  input: Input;
}

function readNested(pieces: readonly string[]): Read {
  const calls: string[] = [];
  let at = 0;
  while (isWord(pieces[at]) && pieces[at + 1] === '(') {
    calls.unshift(pieces[at]);
    at += 2;
  }
  if (calls.length === 0) throw new Refused('misplaced', '(');
  const firstClosing = pieces.indexOf(')', at);
  const input = readInput(pieces.slice(at, firstClosing < 0 ? undefined : firstClosing));
  const closing = firstClosing < 0 ? [] : pieces.slice(firstClosing);
  const foreign = closing.find((piece) => piece !== ')');
  if (foreign !== undefined) throw new Refused('misplaced', foreign);
  if (closing.length !== calls.length) throw new Refused('brackets', '');
  return { calls, input };
}

function partsBetween(separator: string, pieces: readonly string[]): string[][] {
  const parts: string[][] = [[]];
  for (const piece of pieces) {
    if (piece === separator) parts.push([]);
    else parts[parts.length - 1].push(piece);
  }
  return parts;
}

function readPiped(pieces: readonly string[]): Read {
  const [first, ...rest] = partsBetween('|', pieces);
  const input = readInput(first);
  const calls = rest.map(([call, ...more]) => {
    if (!isWord(call)) throw new Refused('misplaced', call ?? '|');
    if (more.length > 0) throw new Refused('misplaced', more[0]);
    return call;
  });
  return { calls, input };
}

/** Returns the language that has all of these calls. */
function languageOf(
  calls: readonly string[],
  notation: Language['notation'],
  named: Language | undefined,
  libraries: readonly Language[],
): Language {
  const candidates = [...CORE.filter((core) => core.notation === notation), ...libraries];
  const owners = calls.map((call) => {
    if (named?.calls.includes(call) && named.kind !== 'english') return named;
    const owner = candidates.find((language) => language.calls.includes(call));
    if (owner === undefined) throw new Refused('not-a-call', call);
    return owner;
  });
  const language = named ?? owners[0];
  const other = owners.findIndex((owner) => owner !== language);
  if (other >= 0) throw new Refused('mixed-libraries', `${named?.name ?? calls[0]}, ${calls[other]}`);
  return language;
}

function program(
  { calls, input }: Read,
  notation: Language['notation'],
  named: Language | undefined,
  { libraries, most }: Known,
): CodeExample {
  const task: Task = input === 'unknown' ? 'describe' : 'run';
  const list = input === 'unknown' ? [] : input;
  checkLength(task, calls, most);
  const language = languageOf(calls, notation, named, libraries);
  const operations = calls.map((call) => language.calls.indexOf(call));
  if (language.notation !== notation) {
    const written = writeProgram(operations, language, task === 'run' ? writeList(list) : UNKNOWN_LIST);
    throw new Refused('wrong-notation', written);
  }
  return { task, language, operations, list };
}

/** Understands a description in English, with a list at its end or none. */
function description(pieces: readonly string[], named: Language | undefined, most: number): CodeExample {
  const end = pieces.findIndex((piece) => !isWord(piece));
  const words = pieces.slice(0, end < 0 ? undefined : end);
  const list = end < 0 ? null : readInput(pieces.slice(end));
  if (list !== null && BEFORE_LIST.has(words.at(-1) ?? '')) words.pop();
  if (words.length === 0 || words.join() === UNKNOWN_LIST) throw new Refused('no-calls', '');
  const operations = readPhrases(words);
  checkLength(list === null ? 'write' : 'run', operations, most);
  if (list === null) {
    if (named === undefined || named.kind === 'english') throw new Refused('no-language', words.join(' '));
    if (named.kind === 'library') throw new Refused('cannot-write', named.name);
    return { task: 'write', language: named, operations, list: [] };
  }
  if (named !== undefined && named.kind !== 'english') throw new Refused('write-or-run', named.name);
  if (list === 'unknown') throw new Refused('misplaced', UNKNOWN_LIST);
  return { task: 'run', language: ENGLISH, operations, list };
}

/** Returns the operations that words describe, step by step. */
function readPhrases(words: readonly string[]): number[] {
  return partsBetween(THEN, words).map((part) => {
    const phrase = part.join(' ');
    const operation = ENGLISH.calls.indexOf(phrase);
    if (operation >= 0) return operation;
    if (part.length === 0) throw new Refused('misplaced', THEN);
    throw new Refused(part.every((word) => WORDS.has(word)) ? 'unknown-step' : 'not-applied', phrase);
  });
}
