/** A record of a table by itself: its entry, or what is wrong with it. */
import { INTEGERS } from '../../arithmetic/vocabulary.ts';
import { readNumber } from '../../numberText.ts';
import { characterName } from '../../plainText.ts';
import { FIELD } from '../config.ts';
import { cellsOf, type Delimiter, LONGEST_LINE } from './rows.ts';
import type { Row } from './table.ts';

/** The reason why a line can't be used. */
export const ROW_PROBLEMS = [
  'line-too-long',
  'one-column',
  'many-columns',
  'no-key',
  'key-characters',
  'key-too-long',
  'no-value',
  'not-an-integer',
  'two-numbers',
  'out-of-range',
  'repeated',
  'contradicted',
  'too-many-keys',
] as const;
export type RowProblem = (typeof ROW_PROBLEMS)[number];

/** The places of keys and values in a table. */
export interface Reading {
  delimiter: Delimiter;
  /** The column of the keys, and that of the values, from 0. */
  key: number;
  value: number;
  /** The number of columns. */
  columns: number;
  /** True if every value has decimals, so that `7.000` is no thousands. */
  decimals: boolean;
}

const EXCERPT = 60;

/** A text, or its beginning. */
export const excerpt = (text: string) => (text.length > EXCERPT ? `${text.slice(0, EXCERPT)}…` : text);

/** @property written the value as it was written */
export type Verdict = { row: Row; written: string } | { problem: RowProblem; detail: string };
export const bad = (problem: RowProblem, detail = ''): Verdict => ({ problem, detail: excerpt(detail) });

/** A field without what spreadsheets write around it so that it stays a text: `="7"`, `'7`. */
const bare = (cell: string): string =>
  cell
    .trim()
    .replace(/^=\s*"(.*)"$/s, '$1')
    .replace(/^'(.*?)'?$/s, '$1')
    .trim();

/** The fields of a line; empty ones behind the second, as spreadsheets write them, are none. */
export function fieldsOf(plain: string, delimiter: Delimiter): string[] {
  const cells = cellsOf(plain, delimiter).map(bare);
  if (delimiter === '|' && cells.length > 2 && cells[0] === '') cells.shift(); // as tables of Markdown are framed
  while (cells.length > 2 && cells.at(-1) === '') cells.pop();
  return cells;
}

/** Returns the key in a field, or what keeps it from being one. */
export function readKey(cell: string): { key: string } | { problem: RowProblem; detail: string } {
  if (cell === '') return { problem: 'no-key', detail: '' };
  const foreign = /[^A-Za-z]/u.exec(cell);
  if (foreign) return { problem: 'key-characters', detail: characterName(foreign[0]) };
  return cell.length > FIELD ? { problem: 'key-too-long', detail: cell } : { key: cell.toLowerCase() };
}

/** Returns the value in a field, or what keeps it from being one. */
export function readValue(
  cell: string,
  decimals: boolean,
): { value: number } | { problem: RowProblem; detail: string } {
  if (cell === '') return { problem: 'no-value', detail: '' };
  const number = readNumber(cell);
  if (number?.mark && !decimals) return { problem: 'two-numbers', detail: cell };
  const value = number?.mark ? number.decimal : (number?.number ?? Number.NaN);
  if (value < 0 || value > INTEGERS - 1) return { problem: 'out-of-range', detail: cell };
  return Number.isInteger(value) ? { value } : { problem: 'not-an-integer', detail: cell };
}

/** Reads the fields of a line by itself, whatever stands on the others; null if there is nothing in them. */
export function readFields(cells: readonly string[], reading: Reading): Verdict | null {
  if (cells.every((cell) => cell === '')) return null;
  if (cells.length === 1) return bad('one-column');
  if (cells.length > reading.columns) return bad('many-columns', String(cells.length));
  const key = readKey(cells[reading.key] ?? '');
  if ('problem' in key) return bad(key.problem, key.detail);
  const written = cells[reading.value] ?? '';
  const value = readValue(written, reading.decimals);
  if ('problem' in value) return bad(value.problem, value.detail);
  return { row: [key.key, value.value], written };
}

/** Reads a line by itself, as `readFields` does. */
export function readLine(plain: string, reading: Reading): Verdict | null {
  if (plain.trim() === '') return null;
  if (plain.length > LONGEST_LINE) return bad('line-too-long');
  return readFields(fieldsOf(plain, reading.delimiter), reading);
}

/** Returns the names of the columns if a first line has them: there is no digit where values stand; else null. */
export function headingIn(plain: string, { delimiter, value, columns }: Reading): string[] | null {
  const cells = plain.length > LONGEST_LINE ? [] : fieldsOf(plain, delimiter);
  const named = cells[value] ?? '';
  const isHeading = cells.length > 1 && cells.length <= columns && named !== '' && !/\d/.test(named);
  return isHeading ? cells : null;
}

/** Returns true for a line that is a comment, or a rule under a heading. */
export const isPassedOver = (plain: string): boolean =>
  /^\s*(?:#(?!\s*[\t,;|])|\/\/)/.test(plain) || (plain.includes('---') && /^[\s|:+=-]+$/.test(plain));

/** Returns the delimiter that a first line names for spreadsheets, as in `sep=;`; null if it is no such line. */
export const declaredIn = (plain: string): string | null => /^"?sep=(.)"?\s*$/i.exec(plain)?.[1] ?? null;
