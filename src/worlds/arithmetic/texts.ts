/** Expressions as a person types and reads them: keys of letters, numbers, `+` and `−`, and at the end `=` or `>`. */
import type { Random } from '../../engine/random.ts';
import { plainText } from '../plainText.ts';
import type { Entry, ExampleTexts } from '../texts.ts';
import { INTEGERS } from './vocabulary.ts';

const NUMBERS = Array.from({ length: INTEGERS }, (_, value): Entry => ({ text: String(value), value }));

/** Draws distinct entries: preferred ones, as long as there are enough of them. */
function drawEntries(
  random: Random,
  entries: readonly Entry[],
  count: number,
  isPreferred: (text: string) => boolean,
): Entry[] {
  const preferred = entries.filter(({ text }) => isPreferred(text));
  const among = preferred.length < count ? entries : preferred;
  const drawn = new Set<Entry>();
  while (drawn.size < count) drawn.add(among[random.below(among.length)]);
  return [...drawn];
}

/** Writes operands with random operators between them, as far as the running total stays natural. */
function written(random: Random, operands: readonly Entry[]): string {
  let text = '';
  let total = 0;
  for (const operand of operands) {
    const minus = text !== '' && operand.value <= total && random.below(2) === 0;
    total += minus ? -operand.value : operand.value;
    text += text === '' ? operand.text : ` ${minus ? '-' : '+'} ${operand.text}`;
  }
  return text;
}

const withoutSign = (text: string) => text.replace(/ [=>]$/, '');

/** @param isPreferred true of the keys that the page proposes while there are enough of them */
export const expressionTexts = (isPreferred: (key: string) => boolean): ExampleTexts => ({
  draw(random, entries, most) {
    const count = 2 + random.below(Math.min(most, entries.length) - 1);
    return written(random, drawEntries(random, entries, count, isPreferred));
  },
  drawReadings(random, entries) {
    const [first, second] = drawEntries(random, entries, 2, isPreferred);
    return `${first.text} + ${second.text} >`;
  },
  drawForAnchor: (random) =>
    written(
      random,
      drawEntries(random, NUMBERS, 2, () => true),
    ),
  asksForReadings: (text) => plainText(text).trimEnd().endsWith('>'),
  entriesIn: (text, entries) =>
    (
      plainText(text)
        .toLowerCase()
        .match(/[a-z]+/g) ?? []
    ).flatMap((word) => entries.find((entry) => entry.text === word) ?? []),
  hasWords: (text) => /[a-z]/i.test(plainText(text)),
  withoutSign,
  inValues: (text, entries) =>
    entries.reduce(
      (before, entry) => before.replace(new RegExp(`\\b${entry.text}\\b`), String(entry.value)),
      withoutSign(text),
    ),
  glossOf: String,
  valuesIn: (reading) => reading.split(/ [+\-−] /),
  wordBefore(text, caret) {
    let start = caret;
    while (start > 0 && /^[a-z]?$/i.test(plainText(text[start - 1]))) start--;
    return { start, word: plainText(text.slice(start, caret)).toLowerCase() };
  },
  isOfEntry: (token) => /^[a-z]$/.test(token),
});
