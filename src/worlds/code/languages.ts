/**
 * The languages of the code world. B knows two core languages, `py`, in which calls are nested, and `sh`, in which a list
 * is piped through them, and English. A alone knows the names of the libraries.
 */
import type { Group } from '../words/lexicon.ts';
import { OPERATIONS } from './operations.ts';

/** `nested` is written `last(first(x))`, so it is read inside out; `piped` is `x | first | last`. */
type Notation = 'nested' | 'piped';

export interface Language {
  readonly kind: 'core' | 'english' | 'library';
  /** Its place among the languages of its kind. */
  readonly index: number;
  readonly name: string;
  /** The order and the signs of a program; English has the words of each step and `then` between steps. */
  readonly notation: Notation | 'english';
  /** The name of each operation in it. */
  readonly calls: readonly string[];
}

const CORE_CALLS = OPERATIONS.map(({ phrase }) => phrase.join('_'));

export const CORE: readonly Language[] = [
  { kind: 'core', index: 0, name: 'py', notation: 'nested', calls: CORE_CALLS },
  { kind: 'core', index: 1, name: 'sh', notation: 'piped', calls: CORE_CALLS },
];

export const ENGLISH: Language = {
  kind: 'english',
  index: 0,
  name: 'en',
  notation: 'english',
  calls: OPERATIONS.map(({ phrase }) => phrase.join(' ')),
};

/** The word between two steps of an English description. */
export const THEN = 'then';

/** The different words of the phrases, in alphabetical order. */
export const ENGLISH_WORDS: readonly string[] = [
  ...new Set(OPERATIONS.flatMap(({ phrase }) => phrase)),
].sort();

/** The notations of the libraries, of which each is one. */
const LIBRARY_NOTATIONS: readonly Notation[] = ['nested', 'piped', 'nested', 'piped', 'nested'];
export const LIBRARIES = LIBRARY_NOTATIONS.length;
export const libraryNotation = (library: number): Notation => LIBRARY_NOTATIONS[library];

/** Letters of the longest name. */
export const LONGEST_NAME = 4;

/** Words that mean something where a library's name, or one of its calls, may stand. */
export const RESERVED: ReadonlySet<string> = new Set([
  ...ENGLISH_WORDS,
  ...CORE_CALLS,
  ...CORE.map(({ name }) => name),
  ENGLISH.name,
  THEN,
  'on',
]);

/** Describes the library of a group of words. */
export const libraryOf = ({ number, name, words }: Group): Language => ({
  kind: 'library',
  index: number,
  name: name.text,
  notation: libraryNotation(number),
  calls: words.map(({ text }) => text),
});

/** Returns calls, or anything that stands for them, as they are written: the first to be carried out comes last if nested. */
export const inWritingOrder = <Call>(calls: readonly Call[], { notation }: Language): Call[] =>
  notation === 'nested' ? [...calls].reverse() : [...calls];

/** A piece of a program's text: step 0 is the list, step 1 the call that is carried out first; null for signs. */
interface Piece {
  text: string;
  step: number | null;
}

const sign = (text: string): Piece => ({ text, step: null });

/** Returns the text of a program that is applied to `input`, piece by piece. */
export function piecesOf(operations: readonly number[], language: Language, input: string): Piece[] {
  const list: Piece = { text: input, step: 0 };
  const calls = operations.map((operation, i): Piece => ({ text: language.calls[operation], step: i + 1 }));
  switch (language.notation) {
    case 'nested':
      return [...calls.reverse().flatMap((call) => [call, sign('(')]), list, sign(')'.repeat(calls.length))];
    case 'piped':
      return [list, ...calls.flatMap((call) => [sign(' | '), call])];
    case 'english':
      return [
        ...calls.flatMap((call, i) => (i === 0 ? [call] : [sign(` ${THEN} `), call])),
        sign(' on '),
        list,
      ];
  }
}

/** Writes a program that is applied to `input`: `f(g(x))`, `x | g | f`, or `first g then f on x`. */
export const writeProgram = (operations: readonly number[], language: Language, input: string): string =>
  piecesOf(operations, language, input)
    .map(({ text }) => text)
    .join('');

/** Describes a program in English. */
export const describeProgram = (operations: readonly number[]): string =>
  operations.map((operation) => ENGLISH.calls[operation]).join(` ${THEN} `);
