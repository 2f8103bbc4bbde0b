import type { Arithmetic } from './keys.ts';
import { drawSuite } from './suites.ts';

/**
 * Returns the score on KV-arithmetic over held-out keys that is within reach of a model that can't read keys: the share
 * of `count` drawn expressions that is right when every pattern of operators gets its most frequent result.
 */
export function chanceAccuracy(world: Arithmetic, count: number, seed: number): number {
  const histograms = new Map<string, Map<number, number>>();
  for (const { first, signs, result } of drawSuite(world, 'heldOut', count, seed)) {
    const pattern = signs.subarray(first).join();
    const histogram = histograms.get(pattern) ?? new Map<number, number>();
    histogram.set(result, (histogram.get(result) ?? 0) + 1);
    histograms.set(pattern, histogram);
  }
  let right = 0;
  for (const histogram of histograms.values()) right += Math.max(...histogram.values());
  return right / count;
}
