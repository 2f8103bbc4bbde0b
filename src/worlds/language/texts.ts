/** Sentences as a person types and reads them, without the world itself: words of one language, and what asks. */
import type { Random } from '../../engine/random.ts';
import { plainText } from '../plainText.ts';
import type { Entry, ExampleTexts } from '../texts.ts';
import { pick } from '../words/draw.ts';
import { ENGLISH, ofCategory } from './concepts.ts';
import { type Example, KNOWN_LANGUAGES, translation } from './examples.ts';
import { statementPieces } from './grammar.ts';
import { LOW_GRAMMARS } from './languages.ts';
import { drawStatement, poolsOf } from './meanings.ts';
import { formatExample } from './parse.ts';
import { ENGLISH_LANGUAGE } from './vocabulary.ts';

/** The entries of each language: they come language by language, in the order of what they mean. */
function byLanguage(entries: readonly Entry[]): Entry[][] {
  const languages: Entry[][] = [];
  let before = Number.POSITIVE_INFINITY;
  for (const entry of entries) {
    if (entry.value <= before) languages.push([]);
    languages[languages.length - 1].push(entry);
    before = entry.value;
  }
  return languages;
}

const names = new Set(KNOWN_LANGUAGES.map(({ name }) => name.text));
const wordsIn = (text: string): string[] =>
  plainText(text)
    .toLowerCase()
    .match(/[\p{L}\p{M}]+/gu) ?? [];
const withoutSign = (text: string): string => text.replace(/ ?[>?=]$/, '');
const isStatement = (entries: readonly Entry[]): boolean =>
  ofCategory(
    'noun',
    entries.map(({ value }) => value),
  ).length > 0;

/** Draws a statement in the words of a language that only A knows. */
function drawSentence(random: Random, entries: readonly Entry[]): string {
  const languages = byLanguage(entries);
  const place = random.below(languages.length);
  const text = new Map(languages[place].map((entry) => [entry.value, entry.text]));
  const pieces = statementPieces(
    drawStatement(random, poolsOf([...text.keys()])),
    LOW_GRAMMARS[place % LOW_GRAMMARS.length],
  );
  return `${pieces.map((piece) => ('concept' in piece ? text.get(piece.concept) : '')).join(' ')} >`;
}

export const sentenceTexts: ExampleTexts = {
  draw: (random, entries) => drawSentence(random, entries),
  drawReadings(random, entries) {
    const language = pick(random, byLanguage(entries).filter(isStatement));
    return `${pick(random, language).text} ${pick(random, language).text} =`;
  },
  drawForAnchor(random) {
    const statement = drawStatement(random, poolsOf());
    const example: Example = translation(statement, KNOWN_LANGUAGES[random.below(ENGLISH_LANGUAGE)]);
    return formatExample(example);
  },
  asksForReadings: (text) => plainText(text).trimEnd().endsWith('='),
  entriesIn: (text, entries) =>
    wordsIn(text).flatMap((word) => entries.find((entry) => entry.text === word) ?? []),
  hasWords: (text) => !names.has(wordsIn(text)[0] ?? ''),
  withoutSign,
  inValues: (text, entries) =>
    withoutSign(text)
      .split(' ')
      .flatMap((word, place) => {
        const entry = entries.find((one) => one.text === word);
        if (entry) return ENGLISH[entry.value];
        // The language's name comes first, and has no value.
        return place === 0 ? [] : word;
      })
      .join(' '),
  glossOf: (value) => ENGLISH[value],
  valuesIn: (reading) => reading.split(' '),
  wordBefore(text, caret) {
    let start = caret;
    while (start > 0 && /\p{L}/u.test(text[start - 1])) start--;
    return { start, word: plainText(text.slice(start, caret)).toLowerCase() };
  },
  isOfEntry: (token) => /^[a-z]$/.test(token),
};
