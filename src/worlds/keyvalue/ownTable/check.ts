/**
 * Checks a table of keys and values line by line: what of it can be learned, and what is wrong with every other line. It
 * works in slices, so that a page may breathe between them, however long the table is.
 */
import { MOST_KEYS } from '../config.ts';
import {
  bad,
  declaredIn,
  excerpt,
  headingIn,
  isPassedOver,
  type Reading,
  type RowProblem,
  readLine,
  type Verdict,
} from './line.ts';
import { readingsOf } from './readings.ts';
import { type Line, readRecords, SLICE } from './rows.ts';
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
  /** The way in which the table was read, and all ways in which it can be. */
  reading: Reading;
  readings: Reading[];
  /** False if the table may mean several things, and nobody has said which. */
  isDecided: boolean;
  /** The line that was taken for a heading, if there is one, and the names of the columns. */
  heading: (Line & { names: string[] }) | null;
  /** Lines with nothing on them, which nobody misses. */
  empty: number;
  /** Lines that are comments, rules, or the name of the delimiter. */
  passedOver: number;
  /** A value that was not written as a plain integer, and what it was read as. */
  converted: { written: string; value: number } | null;
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

/** Returns the name of a reading, by which it can be chosen. */
export const nameOf = ({ key, value }: Reading): string => `${key}-${value}`;

/**
 * Checks a table. Yields now and then.
 * @param choice the name of the reading that the visitor chose, if they did
 * @returns what came of it, once all is read
 */
export function* checkTable(text: string, choice: string | null = null): Generator<void, Checked> {
  const { all, isDecided } = yield* readingsOf(text);
  const chosen = all.find((each) => nameOf(each) === choice);
  const reading = chosen ?? all[0];
  const known: Known = new Map();
  const checked = {
    rows: [] as Row[],
    bad: [] as BadLine[],
    reading,
    readings: all,
    isDecided: isDecided || chosen !== undefined,
    heading: null as Checked['heading'],
    empty: 0,
    passedOver: 0,
    converted: null as Checked['converted'],
    counts: new Map<RowProblem, number>(),
  };
  let isFirst = true;
  for (const line of readRecords(text, reading.delimiter)) {
    if (line.number % SLICE === 0) yield;
    if (isPassedOver(line.plain) || (isFirst && declaredIn(line.plain) !== null)) {
      checked.passedOver += line.count;
      continue;
    }
    const alone = readLine(line.plain, reading);
    if (alone === null) {
      checked.empty += line.count;
      continue;
    }
    const names = isFirst ? headingIn(line.plain, reading) : null;
    isFirst = false;
    if (names) checked.heading = { ...line, names };
    else take(besideOthers(alone, known), line);
  }

  function take(verdict: Verdict, line: Line): void {
    if ('problem' in verdict) {
      checked.bad.push({ line: line.number, ...verdict, text: excerpt(line.text) });
      checked.counts.set(verdict.problem, (checked.counts.get(verdict.problem) ?? 0) + 1);
      return;
    }
    const { row, written } = verdict;
    known.set(row[0], { line: line.number, value: row[1] });
    checked.rows.push(row);
    if (!/^\d+$/.test(written)) checked.converted ??= { written, value: row[1] };
  }
  return checked;
}
