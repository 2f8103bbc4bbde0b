import type { LayerPair } from '../../models/shapes.ts';

/** Returns the layer pair that the figure shows: the one that joins B earliest. */
export function firstLink(pairs: readonly LayerPair[]): number {
  const earliest = Math.min(...pairs.map(({ anchor }) => anchor));
  return pairs.findIndex(({ anchor }) => anchor === earliest);
}
