/**
 * Checks a two-column table line by line: what of it can be learned, and what is wrong with every other line. It
 * works in slices, so that a page may breathe between them, however long the table is.
 */
import { MOST_KEYS } from '../config.ts';
import { FIELD } from '../layout.ts';
import { INTEGERS } from '../vocabulary.ts';
import { cellsOf, type Delimiter, delimiterOf, type Line, readLines } from './rows.ts';
import type { Row } from './table.ts';

/** Why a line can't be used. */
export const ROW_PROBLEMS = [
  'line-too-long',
  'one-column',
  'many-columns',
  'no-key',
  'key-characters',
  'key-too-long',
  'no-value',
  'not-an-integer',
  'out-of-range',
  'repeated',
  'contradicted',
  'too-many-keys',
] as const;
export type RowProblem = (typeof ROW_PROBLEMS)[number];

export interface BadLine {
  line: number;
  problem: RowProblem;
  /** What is to blame: characters, a value, or the line that has the key already. */
  detail: string;
  /** The line, or its beginning. */
  text: string;
}

export interface Checked {
  rows: Row[];
  bad: BadLine[];
  /** The line that was taken for a heading, if there is one. */
  heading: Line | null;
  /** Lines with nothing on them, which nobody misses. */
  empty: number;
  /** How often each problem occurs. */
  counts: ReadonlyMap<RowProblem, number>;
}

const LONGEST_LINE = 500;
const EXCERPT = 60;
/** Lines between two breaths. */
const SLICE = 500;

const excerpt = (text: string) => (text.length > EXCERPT ? `${text.slice(0, EXCERPT)}…` : text);

type Verdict = { row: Row } | { problem: RowProblem; detail: string };
const bad = (problem: RowProblem, detail = ''): Verdict => ({ problem, detail });

/** What a line says by itself, whatever the others say. */
function readLine(text: string, delimiter: Delimiter): Verdict {
  if (text.length > LONGEST_LINE) return bad('line-too-long');
  const cells = cellsOf(text.trim(), delimiter).map((cell) => cell.trim());
  while (cells.length > 2 && cells.at(-1) === '') cells.pop();
  if (cells.length === 1) return bad('one-column');
  if (cells.length > 2) return bad('many-columns', String(cells.length));
  const [typed, value] = cells;
  const key = typed.toLowerCase();
  if (key === '') return bad('no-key');
  const foreign = /[^a-z]/u.exec(key);
  if (foreign) return bad('key-characters', foreign[0]);
  if (key.length > FIELD) return bad('key-too-long', typed);
  if (value === '') return bad('no-value');
  if (/^[-−]\d+$/.test(value)) return bad('out-of-range', value);
  if (!/^\+?\d+$/.test(value)) return bad('not-an-integer', excerpt(value));
  return Number(value) < INTEGERS ? { row: [key, Number(value)] } : bad('out-of-range', excerpt(value));
}

/** A first line of two columns without a digit in the second names the columns. */
function isHeading(text: string, delimiter: Delimiter): boolean {
  const cells = text.length > LONGEST_LINE ? [] : cellsOf(text.trim(), delimiter);
  return cells.length === 2 && cells[1].trim() !== '' && !/\d/.test(cells[1]);
}

/** The keys so far: the line and the value of each. */
type Known = Map<string, { line: number; value: number }>;

/** What becomes of a line beside those before it: the first that has a key counts. */
function besideOthers(verdict: Verdict, known: Known): Verdict {
  if (!('row' in verdict)) return verdict;
  const [key, value] = verdict.row;
  const earlier = known.get(key);
  if (earlier) return bad(earlier.value === value ? 'repeated' : 'contradicted', String(earlier.line));
  return known.size === MOST_KEYS ? bad('too-many-keys') : verdict;
}

/**
 * Checks a table. Yields how many characters have been read, now and then.
 * @returns what came of it, once all is read
 */
export function* checkTable(text: string): Generator<number, Checked> {
  const delimiter = delimiterOf(text);
  const known: Known = new Map();
  const rows: Row[] = [];
  const found: BadLine[] = [];
  const counts = new Map<RowProblem, number>();
  let heading: Line | null = null;
  let [empty, read] = [0, 0];
  let isFirst = true;
  for (const line of readLines(text)) {
    read += line.text.length + 1;
    if (line.number % SLICE === 0) yield read;
    if (line.text.trim() === '') {
      empty++;
      continue;
    }
    if (isFirst && isHeading(line.text, delimiter)) heading = line;
    else {
      const verdict = besideOthers(readLine(line.text, delimiter), known);
      if ('row' in verdict) {
        const [key, value] = verdict.row;
        known.set(key, { line: line.number, value });
        rows.push(verdict.row);
      } else {
        found.push({ line: line.number, ...verdict, text: excerpt(line.text) });
        counts.set(verdict.problem, (counts.get(verdict.problem) ?? 0) + 1);
      }
    }
    isFirst = false;
  }
  return { rows, bad: found, heading, empty, counts };
}
