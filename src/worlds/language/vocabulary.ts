/**
 * The 287 tokens of the language world, shared by all models: letters, task tokens, numbers, English, the words of three
 * languages that B knows, names of languages, and what A writes for the names of those that A knows.
 */
import { BLANK, FIRST_WORD, LETTERS, WordLayout } from '../words/layout.ts';
import { type Word, wholeWord } from '../words/sentence.ts';
import { textOf } from '../words/world.ts';
import { CONCEPTS, ENGLISH } from './concepts.ts';
import { HIGH_LANGUAGES, LOW_GRAMMARS } from './languages.ts';

/** `>`: the task token that asks for a translation into English. */
export const TRANSLATE = FIRST_WORD;
/** `?`: the task token that asks for the result of a word problem. */
export const SOLVE = FIRST_WORD + 1;
/** `NUMBER + n` is the number n. */
export const NUMBER = FIRST_WORD + 2;
export const NUMBERS = 22;
/** `ENGLISH_WORD + c` is the English word for concept c. */
export const ENGLISH_WORD = NUMBER + NUMBERS;
export const THE = ENGLISH_WORD + CONCEPTS;
/** The ending of plurals, and of verbs in the singular. */
export const ENDING = THE + 1;
export const END = THE + 2;
/** The words of the languages that B knows, language by language. */
const HIGH_WORD = END + 1;
/** The names of the languages that B knows, English last. */
const NAME = HIGH_WORD + HIGH_LANGUAGES.length * CONCEPTS;
/** The tokens that A writes for the names of the languages that it knows. */
export const LOW_NAME = NAME + HIGH_LANGUAGES.length + 1;

export const LAYOUT = new WordLayout(9, 5, 11);

export const TOKEN_TEXT: readonly string[] = [
  '.',
  ...Array.from({ length: LETTERS }, (_, letter) => String.fromCharCode(97 + letter)),
  '>',
  '?',
  ...Array.from({ length: NUMBERS }, (_, number) => String(number)),
  ...ENGLISH,
  'the',
  '-s',
  '⏎',
  ...HIGH_LANGUAGES.flatMap(({ words }) => words),
  ...HIGH_LANGUAGES.map(({ name }) => name),
  'english',
  ...LOW_GRAMMARS.map((_, language) => `L${language + 1}`),
];

export const TEXT = textOf(TOKEN_TEXT, LAYOUT, {
  glosses: { from: ENGLISH_WORD, count: CONCEPTS },
  numbers: { from: NUMBER, count: NUMBERS },
});

const whole = (token: number): Word => wholeWord(token, TOKEN_TEXT[token]);

export const numberWord = (number: number): Word => whole(NUMBER + number);
export const englishWord = (concept: number): Word => whole(ENGLISH_WORD + concept);
export const highWord = (language: number, concept: number): Word =>
  whole(HIGH_WORD + language * CONCEPTS + concept);
/** Returns the name of a language that B knows; English comes after the others. */
export const highName = (language: number): Word => whole(NAME + language);
export const ENGLISH_LANGUAGE = HIGH_LANGUAGES.length;

/** Returns the words of an answer for a person: English, or numbers. Null if the tokens are none. */
export function readTokens(tokens: readonly number[]): string | null {
  const end = tokens.indexOf(END);
  const said = (end < 0 ? tokens : tokens.slice(0, end)).filter((token) => token !== BLANK);
  if (said.length === 0) return null;
  return said
    .map((token) => (token === ENDING ? 's' : ` ${TOKEN_TEXT[token]}`))
    .join('')
    .trim();
}
