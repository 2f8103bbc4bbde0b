/**
 * Reads delimited text (RFC 4180, or other delimiters in place of commas) record by record, in plain characters. A quoted
 * field may have line breaks, if nothing else could be meant: one forgotten quote must not swallow the rest of the file.
 */
import { plainText } from '../../plainText.ts';

/** The delimiters that may stand between columns; of those that suit a table alike the first is taken. */
export const DELIMITERS = ['\t', ';', ',', '|', '=', ':', ' '] as const;
export type Delimiter = (typeof DELIMITERS)[number];

/** Lines after which whoever reads a long text lets the page breathe. */
export const SLICE = 500;

/** A longer line holds no entry, and nothing of it is read. */
export const LONGEST_LINE = 500;

/** The most lines of one record. */
const MOST_LINES = 5;

/** A line, or several if a quoted field has line breaks. */
export interface Line {
  /** Counts from 1, empty lines included. */
  number: number;
  /** The text as it was typed. */
  text: string;
  /** The text in plain characters; as it was typed where it is too long. */
  plain: string;
  /** The number of lines. */
  count: number;
}

/** The lines of a text, whichever line ends it has, behind the last one or not. Without a byte-order mark. */
export function* readLines(text: string): Generator<Line> {
  let at = text.startsWith('\ufeff') ? 1 : 0;
  const ends = /\r\n|[\n\r\u0085\u2028\u2029]/g;
  for (let number = 1; at < text.length; number++) {
    ends.lastIndex = at;
    const end = ends.exec(text);
    const line = text.slice(at, end?.index ?? text.length);
    yield { number, text: line, plain: line.length > LONGEST_LINE ? line : plainText(line), count: 1 };
    if (end === null) return;
    at = end.index + end[0].length;
  }
}

const escaped = (delimiter: Delimiter) => (delimiter === '|' ? '\\|' : delimiter);

/** A field and the delimiter before it: in quotes, with blanks around them, or else all up to the next delimiter. */
function fieldAfter(delimiter: Delimiter): RegExp {
  const own = escaped(delimiter);
  const before = delimiter === ' ' ? ' +(?! |$)' : own;
  const blanks = `[^\\S${delimiter}]*`;
  const quoted = `${blanks}"([^"]*(?:""[^"]*)*)"${blanks}(?=${own}|$)`;
  return new RegExp(`${before}(?:${quoted}|([^${delimiter}]*))`, 'g');
}

/** A field that begins with a quote, has no delimiter, and does not end with its line. */
const opening = (delimiter: Delimiter) =>
  new RegExp(`(?:^|${escaped(delimiter)})[^\\S${delimiter}]*"[^"${delimiter}]*$`);

/** The rest of such a field: more lines without a delimiter, and its end. */
const closing = (delimiter: Delimiter) => new RegExp(`^[^"${delimiter}]*"\\s*(?:${escaped(delimiter)}|$)`);

const patternsOf = (delimiter: Delimiter) => ({
  field: fieldAfter(delimiter),
  opening: opening(delimiter),
  closing: closing(delimiter),
});
const PATTERNS: Readonly<Record<Delimiter, ReturnType<typeof patternsOf>>> = {
  '\t': patternsOf('\t'),
  ',': patternsOf(','),
  ';': patternsOf(';'),
  '|': patternsOf('|'),
  '=': patternsOf('='),
  ':': patternsOf(':'),
  ' ': patternsOf(' '),
};

const joined = (lines: readonly Line[]): Line => ({
  number: lines[0].number,
  text: lines.map(({ text }) => text).join('\n'),
  plain: lines.map(({ plain }) => plain).join('\n'),
  count: lines.length,
});

/** The records of a text: its lines, those of a quoted field with line breaks as one. */
export function* readRecords(text: string, delimiter: Delimiter): Generator<Line> {
  const patterns = PATTERNS[delimiter];
  const lines = readLines(text);
  const ahead: Line[] = [];
  const next = (): Line | undefined => ahead.shift() ?? lines.next().value ?? undefined;
  for (let line = next(); line; line = next()) {
    const isShort = line.plain.length <= LONGEST_LINE;
    if (!isShort || !line.plain.includes('"') || !patterns.opening.test(line.plain)) {
      yield line;
      continue;
    }
    while (ahead.length < MOST_LINES - 1) {
      const following = lines.next().value;
      if (!following) break;
      ahead.push(following);
    }
    const end = ahead.findIndex(({ plain }) => plain.includes('"'));
    const isField = end >= 0 && patterns.closing.test(ahead[end].plain.slice(0, LONGEST_LINE));
    yield isField ? joined([line, ...ahead.splice(0, end + 1)]) : line;
  }
}

/**
 * The fields of a line. Quotes around a field are taken off, doubled ones inside are one. Where spaces stand between
 * columns, several are as one, and as none at either end.
 */
export function cellsOf(line: string, delimiter: Delimiter): string[] {
  if (delimiter !== ' ' && !line.includes('"')) return line.split(delimiter); // most lines: twice as quick
  return Array.from(`${delimiter}${line}`.matchAll(PATTERNS[delimiter].field), (match) => {
    const [, quoted, plain]: (string | undefined)[] = match;
    return quoted?.replaceAll('""', '"') ?? plain ?? '';
  });
}
