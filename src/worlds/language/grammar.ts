/** The content of a sentence or a word problem, and the ways in which languages put it into words. */
import { HAVE, isName, ONE } from './concepts.ts';
import { ENGLISH_GRAMMAR, type Grammar } from './languages.ts';
import { END, ENDING, ENGLISH_WORD, NUMBER, THE } from './vocabulary.ts';

/** A thing, or a person by name, who has neither numeral nor adjective. All are concepts. */
export interface NounPhrase {
  readonly numeral: number | null;
  readonly adjective: number | null;
  readonly noun: number;
}

/** Somebody does something to something. */
export interface Statement {
  readonly subject: NounPhrase;
  readonly verb: number;
  readonly object: NounPhrase;
}

/** Somebody has so many things, and then one or two things happen to so many of them. */
export interface Problem {
  readonly name: number;
  readonly start: number;
  readonly noun: number;
  readonly steps: readonly { readonly verb: number; readonly amount: number }[];
}

/** A part of a sentence: a concept, or a number in digits. */
export type Piece = { readonly concept: number } | { readonly number: number };

const concept = (number: number): Piece => ({ concept: number });

function inOrder<Item>(subject: Item[], verb: Item[], object: Item[], { order }: Grammar): Item[] {
  if (order === 'SVO') return [...subject, ...verb, ...object];
  return order === 'SOV' ? [...subject, ...object, ...verb] : [...verb, ...subject, ...object];
}

function phrase({ numeral, adjective, noun }: NounPhrase, { adjectiveFirst }: Grammar): Piece[] {
  const named = adjectiveFirst ? [adjective, noun] : [noun, adjective];
  return [numeral, ...named].filter((one) => one !== null).map(concept);
}

/** Returns the parts of a statement in the order of a language. */
export const statementPieces = ({ subject, verb, object }: Statement, grammar: Grammar): Piece[] =>
  inOrder(phrase(subject, grammar), [concept(verb)], phrase(object, grammar), grammar);

/** Returns the parts of a problem in the order of a language. */
export const problemPieces = ({ name, start, noun, steps }: Problem, grammar: Grammar): Piece[] => [
  ...inOrder([concept(name)], [concept(HAVE)], [{ number: start }, concept(noun)], grammar),
  ...steps.flatMap(({ verb, amount }) => inOrder([], [concept(verb)], [{ number: amount }], grammar)),
];

const isPlural = ({ numeral }: NounPhrase): boolean => numeral !== null && numeral !== ONE;

function englishPhrase(words: NounPhrase): number[] {
  const { numeral, adjective, noun } = words;
  if (isName(noun)) return [ENGLISH_WORD + noun];
  return [
    numeral === null ? THE : ENGLISH_WORD + numeral,
    ...(adjective === null ? [] : [ENGLISH_WORD + adjective]),
    ENGLISH_WORD + noun,
    ...(isPlural(words) ? [ENDING] : []),
  ];
}

/** Returns the tokens of a statement in English. */
export const englishTokens = ({ subject, verb, object }: Statement): number[] => [
  ...inOrder(
    englishPhrase(subject),
    [ENGLISH_WORD + verb, ...(isPlural(subject) ? [] : [ENDING])],
    englishPhrase(object),
    ENGLISH_GRAMMAR,
  ),
  END,
];

/** Returns the tokens that answer a problem with these totals, one after each step. */
export const resultTokens = (totals: readonly number[]): number[] => [
  ...totals.map((total) => NUMBER + total),
  END,
];
