import { valueNamed, type Weights } from '../engine/parameters.ts';
import type { WorldText } from '../worlds/world.ts';

/**
 * Returns a transformer's embeddings of all tokens [vocabulary, width]: a row for each symbol, then the integers from 0,
 * tens[⌊n/10⌋] + units[n mod 10], if there are any.
 */
export function tokenEmbeddings(weights: Weights, width: number, integers: number): Float32Array {
  const symbols = valueNamed(weights, 'embedding');
  const table = new Float32Array(symbols.length + integers * width);
  table.set(symbols);
  if (integers === 0) return table;
  const tens = valueNamed(weights, 'tens');
  const units = valueNamed(weights, 'units');
  for (let at = 0; at < integers * width; at++) {
    const integer = Math.floor(at / width);
    const i = at % width;
    table[symbols.length + at] =
      tens[Math.floor(integer / 10) * width + i] + units[(integer % 10) * width + i];
  }
  return table;
}

/** Returns the embeddings of those tokens that entries can stand for [glosses, width]. */
export function glossEmbeddings(
  weights: Weights,
  width: number,
  { integers, glosses }: Pick<WorldText, 'integers' | 'glosses'>,
): Float32Array {
  const { from, count } = glosses;
  return tokenEmbeddings(weights, width, integers).subarray(from * width, (from + count) * width);
}
