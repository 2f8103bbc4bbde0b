/** Programs and descriptions as a person types and reads them, without the world that knows the names in them. */
import type { Random } from '../../engine/random.ts';
import { plainText } from '../plainText.ts';
import type { Entry, ExampleTexts } from '../texts.ts';
import { pick, shuffled } from '../words/draw.ts';
import { UNKNOWN_LIST, writeList } from './example.ts';
import { CORE, ENGLISH, type Language, libraryNotation, RESERVED, THEN, writeProgram } from './languages.ts';
import { OPERATIONS } from './operations.ts';
import { ALL_OPERATIONS, drawList, drawQuestion } from './questions.ts';

/** A program of this many calls is long enough to show the order of its calls. */
const CALLS = 2;

/** The library that some entries are from, as far as they are all that is known of it. */
function libraryOf(entries: readonly Entry[]): Language {
  const calls = OPERATIONS.map(
    (_, operation) => entries.find(({ value }) => value === operation)?.text ?? '',
  );
  const index = entries[0].group ?? 0;
  return { kind: 'library', index, name: '', notation: libraryNotation(index), calls };
}

/** Draws a program over distinct entries of one library. */
function drawProgram(random: Random, entries: readonly Entry[], most: number, input: string): string {
  const { group } = pick(random, entries);
  const own = entries.filter((entry) => entry.group === group);
  const chosen = shuffled(random, own).slice(0, Math.min(CALLS, most));
  return writeProgram(
    chosen.map(({ value }) => value),
    libraryOf(chosen),
    input,
  );
}

const WORD = /[a-z_]+/g;
const wordsIn = (text: string): string[] => plainText(text).toLowerCase().match(WORD) ?? [];
const entryNamed = (entries: readonly Entry[], word: string) => entries.find(({ text }) => text === word);

/** Returns a text without the name of a language in front. */
const withoutName = (text: string): string => text.replace(/^\s*\w+\s*:\s*/, '');

export const texts: ExampleTexts = {
  draw: (random, entries, most) => drawProgram(random, entries, most, writeList(drawList(random))),
  drawReadings: (random, entries) => drawProgram(random, entries, CALLS, UNKNOWN_LIST),
  drawForAnchor(random) {
    const language = pick(random, CORE);
    const { operations, list } = drawQuestion(random, 'run', language, ALL_OPERATIONS, CALLS);
    return writeProgram(operations, language, writeList(list));
  },
  asksForReadings: (text) => wordsIn(text).includes(UNKNOWN_LIST),
  entriesIn: (text, entries) => wordsIn(text).flatMap((word) => entryNamed(entries, word) ?? []),
  hasWords: (text) => wordsIn(withoutName(text)).some((word) => word !== UNKNOWN_LIST && !RESERVED.has(word)),
  withoutSign: (text) => text.replace(/\s*=\s*$/, ''),
  inValues: (text, entries) =>
    withoutName(text).replace(WORD, (word) => {
      const entry = entryNamed(entries, word);
      return entry === undefined ? word : CORE[0].calls[entry.value];
    }),
  glossOf: (value) => ENGLISH.calls[value],
  valuesIn: (reading) => reading.split(` ${THEN} `),
  wordBefore(text, caret) {
    let start = caret;
    while (start > 0 && /^[a-z_]?$/i.test(plainText(text[start - 1]))) start--;
    return { start, word: plainText(text.slice(start, caret)).toLowerCase() };
  },
  isOfEntry: (token) => /^[a-z]$/.test(token),
};
