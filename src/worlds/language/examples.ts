/** The examples of the language world: words of one language in their order, what is asked, and the answer. */
import type { Random } from '../../engine/random.ts';
import { pick } from '../words/draw.ts';
import type { Group, Lexicon } from '../words/lexicon.ts';
import type { Sentence, Word } from '../words/sentence.ts';
import {
  englishTokens,
  type Piece,
  type Problem,
  problemPieces,
  resultTokens,
  type Statement,
  statementPieces,
} from './grammar.ts';
import { ENGLISH_GRAMMAR, type Grammar, HIGH_LANGUAGES, LOW_GRAMMARS } from './languages.ts';
import { drawProblem, drawStatement, type Pools, totalsOf } from './meanings.ts';
import {
  END,
  ENGLISH_LANGUAGE,
  englishWord,
  highName,
  highWord,
  LAYOUT,
  numberWord,
  SOLVE,
  TRANSLATE,
} from './vocabulary.ts';

/** The task: a translation into English, the result of a problem, or what words mean one by one. */
export type Asks = 'translation' | 'result' | 'words';

export interface Example extends Sentence {
  readonly asks: Asks;
}

/** A language: its name, its grammar, and its word for a concept. */
export interface Language {
  readonly name: Word;
  readonly grammar: Grammar;
  word(concept: number): Word;
}

export const lowLanguage = ({ name, number, words }: Group): Language => ({
  name,
  grammar: LOW_GRAMMARS[number],
  word: (concept) => words[concept],
});

/** The languages that B knows, English last. */
export const KNOWN_LANGUAGES: readonly Language[] = [
  ...HIGH_LANGUAGES.map(({ grammar }, language) => ({
    name: highName(language),
    grammar,
    word: (concept: number) => highWord(language, concept),
  })),
  { name: highName(ENGLISH_LANGUAGE), grammar: ENGLISH_GRAMMAR, word: englishWord },
];

const wordsOf = (pieces: readonly Piece[], { name, word }: Language): Word[] => [
  name,
  ...pieces.map((piece) => ('number' in piece ? numberWord(piece.number) : word(piece.concept))),
];

/** @param concept the concept that a map asks about, if it is one of a map */
export function translation(statement: Statement, language: Language, concept?: number): Example {
  const pieces = statementPieces(statement, language.grammar);
  return {
    asks: 'translation',
    words: wordsOf(pieces, language),
    task: TRANSLATE,
    answer: englishTokens(statement),
    asked: slotOf(pieces, concept),
  };
}

/** @param concept the concept that a map asks about, if it is one of a map */
export function wordProblem(problem: Problem, language: Language, concept?: number): Example {
  const pieces = problemPieces(problem, language.grammar);
  return {
    asks: 'result',
    words: wordsOf(pieces, language),
    task: SOLVE,
    answer: resultTokens(totalsOf(problem)),
    asked: slotOf(pieces, concept),
  };
}

/** The slot of a concept in a sentence, behind the name of the language; the last, if it is there more than once. */
function slotOf(pieces: readonly Piece[], concept: number | undefined): number | undefined {
  if (concept === undefined) return undefined;
  const place = pieces.findLastIndex((piece) => 'concept' in piece && piece.concept === concept);
  return place < 0 ? undefined : place + 1;
}

/** Asks what words of a language mean, one by one. */
export const wordByWord = (words: readonly { word: Word; concept: number }[], name: Word): Example => ({
  asks: 'words',
  words: [name, ...words.map(({ word }) => word)],
  task: TRANSLATE,
  answer: [...words.map(({ concept }) => englishWord(concept).tokens[0]), END],
});

/** Draws words of a random group, as many as a prompt may have at most. */
export function drawWordByWord(random: Random, { groups }: Lexicon, only: 'held' | 'all'): Example {
  const group = pick(random, groups);
  const concepts = only === 'held' ? group.held : [...group.words.keys()];
  const count = 1 + random.below(LAYOUT.fields - 1);
  const drawn = Array.from({ length: count }, () => pick(random, concepts));
  return wordByWord(
    drawn.map((concept) => ({ word: group.words[concept], concept })),
    group.name,
  );
}

export const drawTranslation = (random: Random, pools: Pools, language: Language): Example =>
  translation(drawStatement(random, pools), language);

export const drawWordProblem = (random: Random, pools: Pools, language: Language): Example =>
  wordProblem(drawProblem(random, pools), language);
