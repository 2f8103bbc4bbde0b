/** Round numbers along an axis. */

/** A step of 1, 2 or 5 times a power of ten that divides `span` into about `count` parts. */
function roundStep(span: number, count: number): number {
  const rough = span / count;
  const power = 10 ** Math.floor(Math.log10(rough));
  const factor = [1, 2, 5, 10].find((candidate) => candidate * power >= rough) ?? 10;
  return factor * power;
}

/** About `count` round numbers from 0 to `most` > 0. */
export function linearTicks(most: number, count: number): number[] {
  const step = roundStep(most, count);
  return Array.from({ length: Math.floor(most / step + 1e-9) + 1 }, (_, i) =>
    Number((i * step).toPrecision(12)),
  );
}

/** The powers of ten around `least` … `most`, both above 0: the first is no greater, the last no smaller. */
export function logTicks(least: number, most: number): number[] {
  const from = Math.floor(Math.log10(least));
  const to = Math.max(from + 1, Math.ceil(Math.log10(most)));
  return Array.from({ length: to - from + 1 }, (_, i) => Number(`1e${from + i}`));
}

/** A number on an axis: 0.05, 1,000, 1e-6. */
export function tickText(value: number): string {
  if (value === 0) return '0';
  const size = Math.abs(value);
  return size < 1e-3 || size >= 1e6 ? value.toExponential().replace('e+', 'e') : value.toLocaleString('en');
}
