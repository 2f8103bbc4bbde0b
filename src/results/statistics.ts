/** Means over seeds and medians over rounds, and their confidence. */

/** 97.5 % quantiles of Student's t-distribution for 1, 2, … 30 degrees of freedom. */
const QUANTILES = [
  12.7062, 4.3027, 3.1824, 2.7764, 2.5706, 2.4469, 2.3646, 2.306, 2.2622, 2.2281, 2.201, 2.1788, 2.1604,
  2.1448, 2.1314, 2.1199, 2.1098, 2.1009, 2.093, 2.086, 2.0796, 2.0739, 2.0687, 2.0639, 2.0595, 2.0555,
  2.0518, 2.0484, 2.0452, 2.0423,
];

/** Returns the quantile for any number of degrees of freedom; above 30 by the expansion of Cornish and Fisher. */
export function studentQuantile(freedom: number): number {
  const listed = QUANTILES[freedom - 1];
  if (listed !== undefined) return listed;
  const z = 1.959964;
  return z + (z ** 3 + z) / (4 * freedom) + (5 * z ** 5 + 16 * z ** 3 + 3 * z) / (96 * freedom ** 2);
}

export interface Mean {
  mean: number;
  /** Half the width of the 95 % interval of the mean (Student's t); null of a single value, which has none. */
  margin: number | null;
  count: number;
}

/** Returns the mean of some values and its 95 % interval; null of none. */
export function meanOf(values: readonly number[]): Mean | null {
  const count = values.length;
  if (count === 0) return null;
  const mean = values.reduce((sum, value) => sum + value, 0) / count;
  if (count === 1) return { mean, margin: null, count };
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  return { mean, margin: studentQuantile(count - 1) * Math.sqrt(squares / (count - 1) / count), count };
}

/** Returns the value below which a share of some values lies, linear between two of them; NaN of none. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  const place = share * (sorted.length - 1);
  const [below, above] = [sorted[Math.floor(place)], sorted[Math.ceil(place)]];
  return sorted.length === 0 ? Number.NaN : below + (place % 1) * (above - below);
}

export const median = (values: readonly number[]): number => quantile(values, 0.5);
