/**
 * The answers of the code world. `describe` is answered with English phrases and `then` between them, `write` with the
 * calls of a core language as they are written, or the letters of a library's, `run` with the digits of the list after each step; END ends them all.
 *
 * An answer is right if it does the right thing. A program (`write`) is run on every list there is, and a description
 * (`describe`) is read as operations, which are run in the same way: both may use other operations than the reference,
 * as long as the results are the same. Letters have to be those of the reference. The lists of `run` are what running gives, so there every list has to be the one.
 */
import { lettersOf, textOfLetters } from '../words/draw.ts';
import { LETTER, LETTERS } from '../words/layout.ts';
import { type CodeExample, cutIntoLists, UNKNOWN_LIST, writeLists } from './example.ts';
import { describeProgram, ENGLISH, inWritingOrder, type Language, writeProgram } from './languages.ts';
import { computesTheSame, OPERATIONS, steps } from './operations.ts';
import { CALL, DIGIT, END, ENGLISH_WORD, THEN, TOKEN_TEXT } from './vocabulary.ts';

/** Most tokens of an answer: three phrases of two words with `then` between them, or eight digits, and END. */
export const ANSWER_COLUMNS = 16;

const wordTokens = (words: readonly string[]): number[] =>
  words.map((word) => TOKEN_TEXT.indexOf(word, ENGLISH_WORD));

/** The tokens of an English description. */
export const descriptionTokens = (operations: readonly number[]): number[] =>
  wordTokens(describeProgram(operations).split(' '));

/** The token of a call of a core language. */
export const callToken = ({ index }: Language, operation: number): number =>
  CALL + index * OPERATIONS.length + operation;

/** The tokens of the right answer, without END. */
function rightTokens({ task, language, operations, list }: CodeExample): number[] {
  switch (task) {
    case 'describe':
      return descriptionTokens(operations);
    case 'write':
      return inWritingOrder(operations, language).flatMap((operation) =>
        language.kind === 'core' ? callToken(language, operation) : lettersOf(language.calls[operation]),
      );
    case 'run':
      return steps(operations, list).flatMap((digits) => digits.map((digit) => DIGIT + digit));
  }
}

/** The tokens of the right answer. */
export const answerTokens = (example: CodeExample): number[] => [...rightTokens(example), END];

const isBetween = (token: number, from: number, to: number): boolean => token >= from && token < to;

const isLetter = (token: number): boolean => isBetween(token, LETTER, LETTER + LETTERS);

/** Cuts tokens at their first END. */
function untilEnd(tokens: readonly number[]): readonly number[] {
  const end = tokens.indexOf(END);
  return end < 0 ? tokens : tokens.slice(0, end);
}

/** Returns the operations that an English description names; null if it names none, or has steps that are none. */
export function operationsOfDescription(tokens: readonly number[]): number[] | null {
  const text = tokens.map((token) => TOKEN_TEXT[token]).join(' ');
  const operations = text.split(` ${TOKEN_TEXT[THEN]} `).map((phrase) => ENGLISH.calls.indexOf(phrase));
  return operations.every((operation) => operation >= 0) ? operations : null;
}

/** Returns the operations of a program, first to be carried out first; null if it is none in this language. */
function operationsOfProgram(tokens: readonly number[], language: Language): number[] | null {
  const first = callToken(language, 0);
  if (language.kind !== 'core' || tokens.length === 0) return null;
  if (!tokens.every((token) => isBetween(token, first, first + OPERATIONS.length))) return null;
  return inWritingOrder(tokens, language).map((token) => token - first);
}

function listsOf(tokens: readonly number[]): number[][] | null {
  if (!tokens.every((token) => isBetween(token, DIGIT, ENGLISH_WORD))) return null;
  return cutIntoLists(tokens.map((token) => token - DIGIT));
}

/** Returns the meaning of an answer for a person; null if the tokens mean nothing. */
export function readAnswer({ task, language }: CodeExample, tokens: readonly number[]): string | null {
  const said = untilEnd(tokens);
  if (task === 'run') {
    const lists = listsOf(said);
    return lists === null ? null : writeLists(lists);
  }
  if (task === 'write') {
    if (language.kind === 'library' && said.length > 0 && said.every(isLetter)) return textOfLetters(said);
    const operations = operationsOfProgram(said, language);
    return operations === null ? null : writeProgram(operations, language, UNKNOWN_LIST);
  }
  const isEnglish = said.every((token) => isBetween(token, ENGLISH_WORD, END));
  return said.length === 0 || !isEnglish ? null : said.map((token) => TOKEN_TEXT[token]).join(' ');
}

/** Returns true if an answer does the right thing, as the head of this file has it. */
export function isRight(example: CodeExample, tokens: readonly number[]): boolean {
  const said = untilEnd(tokens);
  if (said.length < tokens.length && said.join() === rightTokens(example).join()) return true;
  // Without END the model would have gone on.
  if (said.length === tokens.length || example.task === 'run') return false;
  const operations =
    example.task === 'write' ? operationsOfProgram(said, example.language) : operationsOfDescription(said);
  return operations !== null && computesTheSame(operations, example.operations);
}
