/**
 * Finds out what stands between the columns of a table: that with which most of its lines can be used. The
 * reasons why no line of a table can be used are still reported, so there it is that which finds most of its columns.
 */
import { readLine } from './line.ts';
import { type Delimiter, readLines, SLICE } from './rows.ts';

/** Of equals the first is taken: where values have decimal commas, semicolons stand between columns. */
const DELIMITERS: readonly Delimiter[] = ['\t', ';', ',', ' '];

/** The number of lines that are examined. */
const LOOKED_AT = 50;

/**
 * Scores how well a delimiter suits a line. One line that can be used counts for more than all that can't together. If
 * a key or a value is missing, or there is only a space, the delimiter may be an indentation or a part of a field.
 */
function suits(line: string, delimiter: Delimiter): number {
  const verdict = readLine(line, delimiter);
  if (verdict === null) return 1;
  if ('row' in verdict) return 2 * LOOKED_AT + 1;
  if (verdict.problem === 'one-column') return 0;
  return delimiter === ' ' || verdict.problem === 'no-key' || verdict.problem === 'no-value' ? 1 : 2;
}

/**
 * Finds the delimiter between the columns of a text from its first lines. Yields now and then, however many are empty.
 */
export function* delimiterOf(text: string): Generator<void, Delimiter> {
  const lines: string[] = [];
  for (const line of readLines(text)) {
    if (line.number % SLICE === 0) yield;
    if (line.text.trim() !== '' && lines.push(line.text) === LOOKED_AT) break;
  }
  let best: Delimiter = ',';
  let most = 0;
  for (const delimiter of DELIMITERS) {
    const sum = lines.reduce((before, line) => before + suits(line, delimiter), 0);
    if (sum > most) [best, most] = [delimiter, sum];
  }
  return best;
}
