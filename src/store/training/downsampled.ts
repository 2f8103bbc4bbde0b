/** Long curves for small charts: of more points than there are pixels some are left out. The others are as measured. */
import type { Curve } from './curve.ts';

/** The number of points that a chart has pixels for. */
const MOST_POINTS = 500;

const made = new WeakMap<Curve, { every: number; few: Curve }>();

/**
 * Reduces a curve of more than 500 points up to step `steps` to about as many of them: the last of every so many steps,
 * so that curves which are drawn together keep the same ones.
 */
export function downsampled(curve: Curve, steps: number): Curve {
  if (curve.length <= MOST_POINTS) return curve;
  const every = Math.ceil(steps / MOST_POINTS);
  const known = made.get(curve);
  if (known?.every === every) return known.few;
  const few = keepLast(curve, every);
  made.set(curve, { every, few });
  return few;
}

function keepLast({ length, steps, values }: Curve, every: number): Curve {
  const kept: number[] = [];
  for (let i = 0; i < length; i++) {
    if (i + 1 === length || Math.ceil(steps[i + 1] / every) > Math.ceil(steps[i] / every)) kept.push(i);
  }
  return {
    length: kept.length,
    steps: Float64Array.from(kept, (i) => steps[i]),
    values: Float64Array.from(kept, (i) => values[i]),
  };
}
