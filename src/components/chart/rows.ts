/** Curves as rows of a table, or of a file. */
import type { Curve } from '../../store/training/curve.ts';

/** Every step at which a curve has a value, in order, with the value of each curve there, or null. */
export function joinCurves(curves: readonly Curve[]): [step: number, ...values: (number | null)[]][] {
  const rows = new Map<number, [number, ...(number | null)[]]>();
  curves.forEach(({ length, steps, values }, column) => {
    for (let i = 0; i < length; i++) {
      const row = rows.get(steps[i]) ?? [steps[i], ...curves.map(() => null)];
      row[column + 1] = values[i];
      rows.set(steps[i], row);
    }
  });
  return [...rows.values()].sort(([a], [b]) => a - b);
}

/** 1, 2, 5, 10, 20, 50 … */
function* roundNumbers(): Generator<number> {
  for (let power = 1; ; power *= 10) yield* [power, 2 * power, 5 * power];
}

/**
 * Few enough rows for a person to read: those of round steps, with the first and the last.
 * @returns the rows, and how far apart the round steps are
 */
export function thin<Row extends readonly [step: number, ...unknown[]]>(
  rows: readonly Row[],
  most: number,
): { rows: readonly Row[]; stride: number } {
  for (const stride of roundNumbers()) {
    const kept = rows.filter(([step], i) => i === 0 || i === rows.length - 1 || step % stride === 0);
    if (kept.length <= Math.max(2, most)) return { rows: kept, stride };
  }
  return { rows, stride: 1 };
}
