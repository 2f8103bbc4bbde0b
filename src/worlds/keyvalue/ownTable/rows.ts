/**
 * Reads delimited text (RFC 4180, or tabs, semicolons, spaces in place of commas) line by line. A quoted field
 * ends with its line: here nothing that is worth anything has line breaks, and one forgotten quote must not
 * swallow the rest of the file.
 */

/** What may stand between two columns; the first that fits best is taken. */
const DELIMITERS = ['\t', ',', ';', ' '] as const;
export type Delimiter = (typeof DELIMITERS)[number];

export interface Line {
  /** Counts from 1, empty lines included. */
  number: number;
  text: string;
}

/** The lines of a text, whichever line ends it has. Without a byte-order mark. */
export function* readLines(text: string): Generator<Line> {
  let at = text.startsWith('\ufeff') ? 1 : 0;
  const ends = /\r\n|[\n\r]/g;
  for (let number = 1; at <= text.length; number++) {
    ends.lastIndex = at;
    const end = ends.exec(text);
    yield { number, text: text.slice(at, end?.index ?? text.length) };
    if (end === null) return;
    at = end.index + end[0].length;
  }
}

/** The fields of a line. Quotes around a field are taken off, doubled ones inside are one; several spaces are as one. */
export function cellsOf(line: string, delimiter: Delimiter): string[] {
  const cells: string[] = [];
  for (let at = 0; at <= line.length; ) {
    const quoted = line[at] === '"' ? /"((?:[^"]|"")*)"/y : null;
    if (quoted) quoted.lastIndex = at;
    const match = quoted?.exec(line);
    const from = match ? at + match[0].length : at;
    const next = line.indexOf(delimiter, from);
    const end = next < 0 ? line.length : next;
    cells.push(match ? match[1].replaceAll('""', '"') + line.slice(from, end) : line.slice(at, end));
    at = end + 1;
    while (delimiter === ' ' && line[at] === ' ') at++;
  }
  return cells;
}

/** How many lines are looked at to find out what stands between columns. */
const LOOKED_AT = 50;
const LONGEST = 500;

/** What stands between the columns: what splits most of the first lines into two. */
export function delimiterOf(text: string): Delimiter {
  const counts = new Map<Delimiter, number>(DELIMITERS.map((delimiter) => [delimiter, 0]));
  let looked = 0;
  for (const line of readLines(text)) {
    if (line.text.trim() === '') continue;
    if (++looked > LOOKED_AT) break;
    for (const delimiter of DELIMITERS) {
      const isTwo = cellsOf(line.text.slice(0, LONGEST).trim(), delimiter).length === 2;
      if (isTwo) counts.set(delimiter, (counts.get(delimiter) ?? 0) + 1);
    }
  }
  const most = Math.max(...counts.values());
  return DELIMITERS.find((delimiter) => most > 0 && counts.get(delimiter) === most) ?? ',';
}
