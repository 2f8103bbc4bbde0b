/** The data of a cross-attention map, from the weights that the worker sends. */
import type { LayerPair } from '../../models/shapes.ts';
import type { Inspected } from '../../store/inspect/insideState.ts';
import type { Settings } from '../../training/settings.ts';
import { type Augmenting, augmentingModels } from '../../training/stages.ts';

/**
 * The weights [rows][columns]: those of each token's query on each token of A and, in the last column, on the null key.
 */
export type Weights = readonly (readonly number[])[];

/**
 * Returns the weights of a head of a link, or the mean of all heads.
 * @param head from 0; null: the mean
 */
export function weightsOf({ attention, tokens }: Inspected, link: number, head: number | null): Weights {
  const values = attention[link];
  const [rows, columns] = [tokens.length, tokens.length + 1];
  const heads = values.length / (rows * columns);
  const chosen = head === null ? Array.from({ length: heads }, (_, i) => i) : [head];
  return Array.from({ length: rows }, (_, row) =>
    Array.from({ length: columns }, (_, column) => {
      const of = (each: number) => values[(each * rows + row) * columns + column];
      return chosen.reduce((sum, each) => sum + of(each), 0) / chosen.length;
    }),
  );
}

/** A link of each layer pair of each augmenting model, in the worker's order. */
interface NamedLink {
  model: Augmenting;
  pair: number;
  layers: LayerPair;
}

export const linksOf = (settings: Settings): NamedLink[] =>
  augmentingModels(settings).flatMap((model) =>
    settings.composition.pairs.map((layers, pair) => ({ model, pair, layers })),
  );

/** Returns the token that is predicted where this one was read; null inside the prompt, where none is. */
export function saidAt({ prompt, answer }: Inspected, row: number): string | null {
  const place = row - (prompt - 1);
  return place < 0 ? null : (answer.tokens.at(place)?.text ?? null);
}
