/** Values that don't go together, such as heads that don't divide a width, and the nearest that do. */
import type { Texts } from '../../training/settingTexts.ts';

/** Attention reads its heads in vectors of four. */
const VECTOR = 4;

/**
 * Returns the largest number of heads, no more than these, that divides a width into multiples of four; 1 always does.
 */
function nearestHeads(width: number, heads: number): number {
  let fitting = Math.max(1, heads);
  while (fitting > 1 && width % (VECTOR * fitting) !== 0) fitting--;
  return fitting;
}

/** Returns the layer pairs, as texts, that lie within the layers of A and B. */
export const pairsWithin = (pairs: readonly string[], layersA: number, layersB: number): string[] =>
  pairs.filter((pair) => {
    const [augmenting, anchor] = pair.split('-').map(Number);
    return augmenting <= layersA && anchor <= layersB;
  });

/** Returns texts, each of which its field takes, with those changed that don't go with the others. */
export function withinReach(texts: Texts): Texts {
  const number = (name: keyof Texts) => Number(texts[name]);
  const [layersA, layersB] = [number('A.layers'), number('B.layers')];
  const exit = layersA < 2 ? 'none' : String(Math.min(number('A.exit'), layersA - 1));
  const pairs = pairsWithin(texts.pairs.split(','), layersA, layersB);
  return {
    ...texts,
    'A.heads': String(nearestHeads(number('A.width'), number('A.heads'))),
    'B.heads': String(nearestHeads(number('B.width'), number('B.heads'))),
    'AB.heads': String(nearestHeads(number('B.width'), number('AB.heads'))),
    'A.exit': texts['A.exit'] === 'none' ? 'none' : exit,
    pairs: pairs.length === 0 ? `${layersA}-0` : pairs.join(','),
  };
}

const MOST_HEADS = 16;

/** Returns every number of heads that divides a width into multiples of four. */
export const fittingHeads = (width: number): number[] =>
  Array.from({ length: MOST_HEADS }, (_, i) => i + 1).filter((heads) => width % (VECTOR * heads) === 0);
