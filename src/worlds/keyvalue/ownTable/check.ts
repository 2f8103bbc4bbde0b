/**
 * Checks a two-column table line by line: what of it can be learned, and what is wrong with every other line. It
 * works in slices, so that a page may breathe between them, however long the table is.
 */
import { MOST_KEYS } from '../config.ts';
import { delimiterOf } from './delimiter.ts';
import { bad, excerpt, isHeading, type RowProblem, readLine, type Verdict } from './line.ts';
import { type Line, readLines, SLICE } from './rows.ts';
import type { Row } from './table.ts';

export interface BadLine {
  line: number;
  problem: RowProblem;
  /** The culprit: characters, a value, or the line that has the key already. */
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
  /** The number of lines with each problem. */
  counts: ReadonlyMap<RowProblem, number>;
}

/** The keys so far: the line and the value of each. */
type Known = Map<string, { line: number; value: number }>;

/** Judges a line beside those before it: the first that has a key counts. */
function besideOthers(verdict: Verdict, known: Known): Verdict {
  if (!('row' in verdict)) return verdict;
  const [key, value] = verdict.row;
  const earlier = known.get(key);
  if (earlier) return bad(earlier.value === value ? 'repeated' : 'contradicted', String(earlier.line));
  return known.size === MOST_KEYS ? bad('too-many-keys') : verdict;
}

/**
 * Checks a table. Yields now and then.
 * @returns what came of it, once all is read
 */
export function* checkTable(text: string): Generator<void, Checked> {
  const delimiter = yield* delimiterOf(text);
  const known: Known = new Map();
  const rows: Row[] = [];
  const found: BadLine[] = [];
  const counts = new Map<RowProblem, number>();
  let heading: Line | null = null;
  let empty = 0;
  let isFirst = true;
  for (const line of readLines(text)) {
    if (line.number % SLICE === 0) yield;
    const alone = readLine(line.text, delimiter);
    if (alone === null) {
      empty++;
      continue;
    }
    if (isFirst && isHeading(line.text, delimiter)) heading = line;
    else {
      const verdict = besideOthers(alone, known);
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
