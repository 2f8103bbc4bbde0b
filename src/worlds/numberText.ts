/**
 * The numbers that a text may mean: `0,004` is written with a decimal comma, `1,000` may be a thousand or one, and `1e-3`
 * is how programs write a small number.
 */
import { plainText } from './plainText.ts';

/** More characters than this are no number that anybody means. */
const LONGEST = 500;

/** The number in a text; or two, if its mark, a comma or a point, may separate decimals as well as thousands. */
export type NumberText =
  | { mark: null; number: number }
  | { mark: ',' | '.'; decimal: number; grouped: number };

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
  const value = (digits: string) => Number(`${sign}${digits}e${exponent}`) + 0; // −0 is 0
  const grouped = GROUPED.test(body) ? value(body.replace(/\D/g, '')) : null;
  if (/^\d+$/.test(body)) return { mark: null, number: value(body) };
  if (!DECIMAL.test(body) && !MIXED.test(body))
    return grouped === null ? null : { mark: null, number: grouped };
  const decimal = value(withDecimals(body));
  if (grouped === null) return { mark: null, number: decimal };
  return { mark: body.includes(',') ? ',' : '.', decimal, grouped };
}
