/** A line of a two-column table by itself: its entry, or what is wrong with it. */
import { INTEGERS } from '../../arithmetic/vocabulary.ts';
import { FIELD } from '../config.ts';
import { cellsOf, type Delimiter } from './rows.ts';
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
  'out-of-range',
  'repeated',
  'contradicted',
  'too-many-keys',
] as const;
export type RowProblem = (typeof ROW_PROBLEMS)[number];

const LONGEST_LINE = 500;
const EXCERPT = 60;

/** A text, or its beginning. */
export const excerpt = (text: string) => (text.length > EXCERPT ? `${text.slice(0, EXCERPT)}…` : text);

export type Verdict = { row: Row } | { problem: RowProblem; detail: string };
export const bad = (problem: RowProblem, detail = ''): Verdict => ({ problem, detail: excerpt(detail) });

/** The fields of a line without blanks around them; empty ones behind the second, as spreadsheets write them, are none. */
function fieldsOf(text: string, delimiter: Delimiter): string[] {
  const cells = cellsOf(text, delimiter).map((cell) => cell.trim());
  while (cells.length > 2 && cells.at(-1) === '') cells.pop();
  return cells;
}

/** Reads a line by itself, whatever stands on the others; null if there is nothing on it. */
export function readLine(text: string, delimiter: Delimiter): Verdict | null {
  if (text.trim() === '') return null;
  if (text.length > LONGEST_LINE) return bad('line-too-long');
  const cells = fieldsOf(text, delimiter);
  if (cells.every((cell) => cell === '')) return null;
  if (cells.length === 1) return bad('one-column');
  if (cells.length > 2) return bad('many-columns', String(cells.length));
  const [key, value] = cells;
  if (key === '') return bad('no-key');
  const foreign = /[^A-Za-z]/u.exec(key);
  if (foreign) return bad('key-characters', foreign[0]);
  if (key.length > FIELD) return bad('key-too-long', key);
  if (value === '') return bad('no-value');
  if (/^[-−]\d+$/.test(value)) return bad('out-of-range', value);
  if (!/^\+?\d+$/.test(value)) return bad('not-an-integer', value);
  return Number(value) < INTEGERS ? { row: [key.toLowerCase(), Number(value)] } : bad('out-of-range', value);
}

/** Returns true if a first line names the columns: there are two, and the second has no digit. */
export function isHeading(text: string, delimiter: Delimiter): boolean {
  const cells = text.length > LONGEST_LINE ? [] : fieldsOf(text, delimiter);
  return cells.length === 2 && cells[1] !== '' && !/\d/.test(cells[1]);
}
