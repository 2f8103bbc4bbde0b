/** Noisy curves made legible by the means of so many consecutive steps. */
import type { Curve } from './curve.ts';

/** A number of points that is enough for a chart. */
const MOST_POINTS = 250;

/** Returns the number of steps to average, so that a chart up to this step has as many points as it can show. */
export const stepsTogether = (steps: number): number => Math.max(1, Math.ceil(steps / MOST_POINTS));

const made = new WeakMap<Curve, { every: number; means: Curve }>();

/** Returns the means of every `every` steps, each at the last of them; the same curve for the same curve. */
export function meansOf(curve: Curve, every: number): Curve {
  const known = made.get(curve);
  if (known?.every === every) return known.means;
  const means = every === 1 ? curve : takeMeans(curve, every);
  made.set(curve, { every, means });
  return means;
}

function takeMeans({ length, steps, values }: Curve, every: number): Curve {
  const at: number[] = [];
  const means: number[] = [];
  let [sum, count] = [0, 0];
  for (let i = 0; i < length; i++) {
    sum += values[i];
    count++;
    const place = Math.ceil(steps[i] / every);
    if (i + 1 < length && Math.ceil(steps[i + 1] / every) === place) continue;
    at.push(steps[i]);
    means.push(sum / count);
    [sum, count] = [0, 0];
  }
  return { length: at.length, steps: Float64Array.from(at), values: Float64Array.from(means) };
}
