/**
 * Finds out how a table is written: what stands between its columns, and which of them hold keys and values. That is the
 * reading with which most of its first lines can be used. Where several columns may be meant, headings and counting
 * columns decide; where they don't, the visitor is asked.
 */
import { declaredIn, fieldsOf, isPassedOver, type Reading, readFields, readKey, readValue } from './line.ts';
import { DELIMITERS, type Delimiter, LONGEST_LINE, readLines, readRecords, SLICE } from './rows.ts';

/** The number of lines that are examined, and of columns that may hold something. */
const LOOKED_AT = 50;
const MOST_COLUMNS = 12;
/** Fewer rows do not show that a column counts. */
const LEAST_COUNTED = 3;

export interface Readings {
  /** The best first; there is one at least. */
  all: Reading[];
  /** False if the table may mean several things. */
  isDecided: boolean;
}

const KEY_NAMES = /^(keys?|words?|names?|strings?|text|键|单词|名称|키|단어|이름)$/i;
const VALUE_NAMES = /^(values?|integers?|int|numbers?|num|val|整数|值|数值|数字|정수|값|숫자|수)$/i;
/** The names of columns that only number the lines, as pandas and spreadsheets write them. */
const INDEX_NAMES = /^(|index|id|no\.?|nr\.?|row|line|n|#|unnamed: 0|编号|序号|行|번호|순번|행)$/i;

/** A pair of columns, and the number of rows that can be used with it. */
interface Candidate {
  key: number;
  value: number;
  usable: number;
}

interface Attempt {
  delimiter: Delimiter;
  rows: string[][];
  candidates: Candidate[];
}

/** Returns the pairs of columns with which rows can be used, the best first; of equals the leftmost. */
function candidatesIn(rows: readonly string[][]): Candidate[] {
  const found = new Map<string, Candidate>();
  for (const row of rows) {
    const columns = row.slice(0, MOST_COLUMNS).map((cell, at) => ({ cell, at }));
    const values = columns.filter(({ cell }) => 'value' in readValue(cell, true));
    const keys = values.length === 0 ? [] : columns.filter(({ cell }) => 'key' in readKey(cell));
    for (const { at: key } of keys) {
      for (const { at: value } of values) {
        const candidate = found.get(`${key} ${value}`) ?? { key, value, usable: 0 };
        candidate.usable++;
        found.set(`${key} ${value}`, candidate);
      }
    }
  }
  return [...found.values()].sort((a, b) => b.usable - a.usable || a.key - b.key || a.value - b.value);
}

function attempt(sample: string, delimiter: Delimiter): Attempt {
  const rows = [...readRecords(sample, delimiter)].map(({ plain }) => fieldsOf(plain, delimiter));
  return { delimiter, rows, candidates: candidatesIn(rows) };
}

/** Returns the number that occurs most often, no less than `least`. */
function mostFrequent(numbers: readonly number[], least: number): number {
  const counts = new Map<number, number>();
  for (const number of numbers) counts.set(number, (counts.get(number) ?? 0) + 1);
  const [[most] = [least]] = [...counts].sort(([, a], [, b]) => b - a);
  return Math.max(most, least);
}

function readingOf({ key, value }: Candidate, { delimiter, rows }: Attempt): Reading {
  const used = rows.filter((row) => 'value' in readValue(row[value] ?? '', true));
  return {
    delimiter,
    key,
    value,
    columns: mostFrequent(
      used.map((row) => row.length),
      Math.max(key, value) + 1,
    ),
    decimals: used.every((row) => /[.,·]\d/.test(row[value])),
  };
}

/** Returns true if the column numbers its rows. */
function counts(rows: readonly string[][], column: number): boolean {
  const numbers = rows.map((row) => row[column] ?? '').filter((cell) => /^\d+$/.test(cell));
  return (
    numbers.length >= LEAST_COUNTED &&
    numbers.every((number, i) => i === 0 || Number(number) === Number(numbers[i - 1]) + 1)
  );
}

/** Returns those that a test picks, or all if it picks none. */
const preferring = <Item>(items: readonly Item[], isPreferred: (item: Item) => boolean): Item[] => {
  const preferred = items.filter(isPreferred);
  return preferred.length > 0 ? preferred : [...items];
};

/** Returns the candidates that headings and counting columns leave. */
function narrowed(candidates: readonly Candidate[], rows: readonly string[][]): Candidate[] {
  const [heading = []] = rows;
  const isHeading = heading.some((cell) => cell !== '') && heading.every((cell) => !/^\d/.test(cell));
  const name = (column: number) => (isHeading ? (heading[column] ?? '') : null);
  const isNamed = (column: number, names: RegExp) => names.test(name(column) ?? '?');
  const tests: ((candidate: Candidate) => boolean)[] = [
    ({ key, value }) => !isNamed(key, INDEX_NAMES) && !isNamed(value, INDEX_NAMES),
    ({ key }) => isNamed(key, KEY_NAMES),
    ({ value }) => isNamed(value, VALUE_NAMES),
    ({ value }) => !(value === 0 && counts(rows, 0)),
  ];
  return tests.reduce<Candidate[]>(preferring, [...candidates]);
}

/** Scores how well a delimiter suits a line of which nothing can be used: by the columns that it finds. */
function suits(cells: readonly string[], delimiter: Delimiter): number {
  const verdict = readFields(cells, firstTwo(delimiter));
  if (verdict === null) return 1;
  if (!('problem' in verdict) || verdict.problem === 'one-column') return 0;
  return delimiter === ' ' || verdict.problem === 'no-key' || verdict.problem === 'no-value' ? 1 : 2;
}

const firstTwo = (delimiter: Delimiter): Reading => ({
  delimiter,
  key: 0,
  value: 1,
  columns: 2,
  decimals: false,
});

/** Returns the reading of a table of which nothing can be used, so that the reasons can be reported. */
function unusable(attempts: readonly Attempt[]): Reading {
  let best: Delimiter = ',';
  let most = 0;
  for (const { delimiter, rows } of attempts) {
    const sum = rows.reduce((before, row) => before + suits(row, delimiter), 0);
    if (sum > most) [best, most] = [delimiter, sum];
  }
  return firstTwo(best);
}

/** Finds the readings of a text from its first lines. Yields now and then, however many are empty. */
export function* readingsOf(text: string): Generator<void, Readings> {
  const lines: string[] = [];
  let declared: string | null = null;
  for (const { number, plain } of readLines(text)) {
    if (number % SLICE === 0) yield;
    if (plain.trim() === '' || plain.length > LONGEST_LINE || isPassedOver(plain)) continue;
    declared ??= lines.length === 0 ? declaredIn(plain) : null;
    if (declared !== null && lines.length === 0 && declaredIn(plain) !== null) continue;
    if (lines.push(plain) === LOOKED_AT) break;
  }
  const sample = lines.join('\n');
  const delimiters = DELIMITERS.filter((delimiter) => delimiter === declared);
  const attempts = (delimiters.length > 0 ? delimiters : DELIMITERS).map((each) => attempt(sample, each));
  const usable = ({ candidates: [best] }: Attempt) => best?.usable ?? 0;
  const best = attempts.reduce((before, each) => (usable(each) > usable(before) ? each : before));
  if (usable(best) === 0) return { all: [unusable(attempts)], isDecided: true };
  const candidates = best.candidates.filter((candidate) => 2 * candidate.usable >= usable(best));
  const likely = narrowed(candidates, best.rows);
  const others = candidates.filter((candidate) => !likely.includes(candidate));
  return {
    all: [...likely, ...others].map((candidate) => readingOf(candidate, best)),
    isDecided: likely.length === 1,
  };
}
