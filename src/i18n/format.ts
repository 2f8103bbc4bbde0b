/** Numbers as a person reads them. */
const integers = new Intl.NumberFormat('en', { maximumFractionDigits: 0 });
const tenths = new Intl.NumberFormat('en', { minimumFractionDigits: 1, maximumFractionDigits: 1 });

/** 20608 → `20,608`. */
export const integer = (value: number): string => integers.format(value);

/** A share from 0 to 1 in per cent, to a tenth: 0.843 → `84.3`. All is `100`, and nothing but all is. */
export function percentage(share: number): string {
  if (share === 1) return '100';
  return tenths.format(Math.min(99.9, 100 * share));
}

/** A share with its unit: 0.843 → `84.3 %`. */
export const percent = (share: number): string => `${percentage(share)}\u202f%`;

/** A share in whole per cent, as goals are given: 0.7 → `70 %`. */
export const wholePercent = (share: number): string => `${integers.format(100 * share)}\u202f%`;

/** A probability in whole per cent, never rounded up to certainty: 0.998 → `99`. */
export const probability = (share: number): string => String(Math.floor(100 * share));

/** Something a second, with the digits that matter: 0.42 → `0.4`, 412.3 → `412`. */
export const rate = (perSecond: number): string =>
  perSecond < 10 ? tenths.format(perSecond) : integers.format(perSecond);

/** A loss: 0.01234 → `0.0123`, 1.94 → `1.940`. */
export const loss = (value: number): string => (value < 0.1 ? value.toPrecision(3) : value.toFixed(3));

/** A weight, an error or a speed, with the sign that numbers have in print: −0.0123, 1.94, 2.1e-7. */
export function weight(value: number): string {
  const size = Math.abs(value);
  const digits = size !== 0 && size < 1e-3 ? size.toExponential(1) : String(Number(size.toPrecision(3)));
  return value < 0 ? `−${digits}` : digits;
}

/** A time, by its international symbols: 12 s, 3.5 min, 1.2 h. */
export function duration(seconds: number): string {
  if (seconds < 99.5) return `${integers.format(Math.max(1, seconds))}\u202fs`;
  const minutes = seconds / 60;
  return minutes < 99.5 ? `${rate(minutes)}\u202fmin` : `${rate(minutes / 60)}\u202fh`;
}
