/**
 * The numbers that a text may mean: `0,004` is written with a decimal comma, `1,000` may be a thousand or one, and `1e-3`
 * is how programs write a small number.
 */
import { plainText } from './plainText.ts';

/** More characters than this are no number that anybody means. */
const LONGEST = 60;

export interface NumberText {
  /** The number if its last mark separates decimals, or it has no mark; null if that makes none. */
  decimal: number | null;
  /** The number if its marks separate thousands; null if that makes none. */
  grouped: number | null;
  /** The mark, comma or point, that decides between the two; null if they do not differ. */
  mark: ',' | '.' | null;
}

const NUMBER = /^([+-]?)([\d.,' _]*\d[.,]?)(?:e([+-]?\d{1,4}))?$/i;
const GROUPED = /^[1-9]\d{0,2}(?:(?:,\d{3})+|(?:\.\d{3})+|(?:[ '_]\d{3})+)$/;
/** Decimals behind thousands of another mark, or of none. */
const DECIMAL = /^(?:\d*|[1-9]\d{0,2}(?:[ '_]\d{3})+)[.,]\d*$/;
const MIXED = /^(?:[1-9]\d{0,2}(?:,\d{3})+\.\d+|[1-9]\d{0,2}(?:\.\d{3})+,\d+)$/;

/** Reads digits with a decimal comma or point, and marks of thousands before it. */
function withDecimals(body: string): string {
  const last = Math.max(body.lastIndexOf(','), body.lastIndexOf('.'));
  return `${body.slice(0, last).replace(/\D/g, '')}.${body.slice(last + 1)}`;
}

/** Returns the numbers that a text may mean, or null if it is none at all. */
export function readNumber(text: string): NumberText | null {
  if (text.length > LONGEST) return null;
  const match = NUMBER.exec(plainText(text).trim().replace('·', '.'));
  if (match === null) return null;
  const [, sign, body, exponent = '0'] = match;
  const value = (digits: string) => Number(`${sign}${digits}e${exponent}`);
  if (/^\d+$/.test(body)) return { decimal: value(body), grouped: null, mark: null };
  const decimal = DECIMAL.test(body) || MIXED.test(body) ? value(withDecimals(body)) : null;
  const grouped = GROUPED.test(body) ? value(body.replace(/\D/g, '')) : null;
  if (decimal === null && grouped === null) return null;
  const mark = decimal === null || grouped === null ? null : body.includes(',') ? ',' : '.';
  return { decimal, grouped, mark };
}
