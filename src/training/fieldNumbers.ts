/** Numbers as a person types them into a setting: `0,004`, `1,000`, `1e-3`, `20 %`; or the reason why one can't be taken. */

import { type NumberText, readNumber } from '../worlds/numberText.ts';
import { plainText } from '../worlds/plainText.ts';

/** A setting's numbers. */
export interface NumberKind {
  least: number;
  most: number;
  whole: boolean;
  multiple: number;
}

/** The reason why a text is none of a setting's numbers. */
export type NumberProblem =
  | { problem: 'empty' | 'not-whole' | 'not-multiple' | 'limits' }
  | { problem: 'no-number'; text: string }
  | { problem: 'two-numbers'; numbers: [number, number] };

/** More characters than this are no number that anybody means. */
const LONGEST = 60;
const MOST_SHOWN = 24;

/** The digits of a result in which dividing by a hundred leaves no trace. */
const DIGITS = 12;
const hundredth = (number: number) => Number((number / 100).toPrecision(DIGITS));

function readShare(text: string): NumberText | null {
  const read = readNumber(text.slice(0, -1));
  if (read === null) return null;
  return read.mark === null
    ? { ...read, number: hundredth(read.number) }
    : { ...read, decimal: hundredth(read.decimal), grouped: hundredth(read.grouped) };
}

/**
 * Returns the number that a text means among a setting's numbers, or why it means none. This page writes commas between
 * thousands and a point before decimals; others do the reverse.
 * @param fits returns true for the setting's numbers
 */
export function numberOf(
  typed: string,
  kind: NumberKind,
  fits: (number: number) => boolean,
): number | NumberProblem {
  if (typed.length > LONGEST) return { problem: 'no-number', text: `${typed.slice(0, MOST_SHOWN)}…` };
  const text = plainText(typed).trim();
  if (text === '') return { problem: 'empty' };
  const read = text.endsWith('%') && !kind.whole ? readShare(text) : readNumber(text);
  if (read === null) return { problem: 'no-number', text };
  const number = chosen(read, kind.whole, fits);
  if (typeof number !== 'number' || fits(number)) return number;
  return { problem: problemOf(number, kind) };
}

function chosen(read: NumberText, whole: boolean, fits: (number: number) => boolean): number | NumberProblem {
  if (read.mark === null) return read.number;
  const { decimal, grouped, mark } = read;
  const two: NumberProblem = { problem: 'two-numbers', numbers: [decimal, grouped] };
  if (whole) return mark === ',' || !Number.isInteger(decimal) ? grouped : two;
  if (mark === '.' || !fits(grouped)) return decimal;
  return fits(decimal) ? two : grouped;
}

function problemOf(number: number, { least, most, whole, multiple }: NumberKind) {
  if (number < least || number > most) return 'limits';
  if (whole && !Number.isInteger(number)) return 'not-whole';
  return whole && number % multiple !== 0 ? 'not-multiple' : 'limits';
}
