/** The symbols of the composition's equation (paper, section 3.1), and the parts of the diagram that they stand for. */
import type { LayerPair } from '../../../models/shapes.ts';
import { type Part, partKey } from '../../../training/parts.ts';

/** H_A⊕B,j; H_B,j; f_cross; f_proj; H_A,i. */
export const SYMBOLS = ['sum', 'own', 'cross', 'projection', 'state'] as const;
export type SymbolName = (typeof SYMBOLS)[number];

/** Returns the part that a symbol stands for, in this layer pair of the first augmenting model. */
export function partOf(symbol: SymbolName, { augmenting, anchor }: LayerPair, pair: number): Part {
  switch (symbol) {
    case 'sum':
      return { kind: 'sum', model: 'B', layer: anchor };
    case 'own':
      return anchor === 0 ? { kind: 'embedding', model: 'B' } : { kind: 'block', model: 'B', layer: anchor };
    case 'cross':
    case 'projection':
      return { kind: symbol, model: 'A', pair };
    case 'state':
      return { kind: 'state', model: 'A', layer: augmenting };
  }
}

/** Returns the layer pair whose equation contains a part, preferably this one; null if none does. */
export function pairWith(part: Part, pairs: readonly LayerPair[], preferred: number): number | null {
  const speaksOf = (pair: number) =>
    SYMBOLS.some((symbol) => partKey(partOf(symbol, pairs[pair], pair)) === partKey(part));
  if (speaksOf(preferred)) return preferred;
  const pair = pairs.findIndex((_, index) => speaksOf(index));
  return pair < 0 ? null : pair;
}
