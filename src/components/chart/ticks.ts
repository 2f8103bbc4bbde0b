/** Round numbers along an axis. */

/** Returns the powers of ten around `least` … `most`, both above 0: the first is no greater, the last no smaller. */
export function logTicks(least: number, most: number): number[] {
  const from = Math.floor(Math.log10(least));
  const to = Math.max(from + 1, Math.ceil(Math.log10(most)));
  return Array.from({ length: to - from + 1 }, (_, i) => Number(`1e${from + i}`));
}

/** Formats a number on an axis: 0.05, 1,000, 1e-6. */
export function tickText(value: number): string {
  if (value === 0) return '0';
  const size = Math.abs(value);
  return size < 1e-3 || size >= 1e6 ? value.toExponential().replace('e+', 'e') : value.toLocaleString('en');
}
