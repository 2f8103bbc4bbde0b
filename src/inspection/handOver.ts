/**
 * The hand-over: what the link passes from A to B at each token of a prompt, and what B's state looks like there, with
 * the link and without it.
 */

import { type Weights as NamedWeights, valueNamed } from '../engine/parameters.ts';
import type { CompositionShape } from '../models/shapes.ts';
import type { WorldText } from '../worlds/world.ts';
import { attentionWeights } from './attentionWeights.ts';
import { tokenEmbeddings } from './tokenEmbeddings.ts';

/** The token whose embedding in B is nearest to a state, and how near it and the runner-up are (cosine, 1 at most). */
export interface Likeness {
  text: string;
  similarity: number;
  /** The similarity of the token that comes second. */
  second: number;
}

/** The states that a pass over a prompt left behind, for each of its tokens. */
export interface PromptStates {
  tokens: readonly number[];
  /** The column of each token. */
  columns: readonly number[];
  /** Queries [tokens, width] and keys with values [tokens, 2·width] of the cross-attention of each layer pair. */
  links: readonly { queries: Float32Array; keyValues: Float32Array }[];
  /** The states that enter B's first block [tokens, width]: in A⊕B, and in B alone. */
  input: Record<'AB' | 'B', Float32Array>;
}

/** The events at one token. */
interface Passage {
  text: string;
  column: number;
  /** Of each layer pair: what B's query puts on A's state at this very token, as a mean over heads. */
  weights: number[];
  AB: Likeness;
  B: Likeness;
}

/** @param anchor B's parameters */
export function passages(
  { tokens, columns, links, input }: PromptStates,
  anchor: NamedWeights,
  shape: CompositionShape,
  text: WorldText,
): Passage[] {
  const reader = new StateLikeness(anchor, input.B.length / columns.length, text);
  const maps = links.map(({ queries, keyValues }) => attentionWeights(queries, keyValues, columns, shape));
  return columns.map((column, row) => ({
    text: text.tokens[tokens[row]],
    column,
    weights: maps.map((map) => onItself(map, shape.heads, columns.length, row)),
    AB: reader.read(input.AB, row, column),
    B: reader.read(input.B, row, column),
  }));
}

/** The mean over heads of what a query puts on its own token, in maps [heads, tokens, tokens + 1]. */
function onItself(map: Float32Array, heads: number, tokens: number, row: number): number {
  let sum = 0;
  for (let head = 0; head < heads; head++) sum += map[(head * tokens + row) * (tokens + 1) + row];
  return sum / heads;
}

/**
 * Reads a state at B's input as a token. B's own input is the embedding of a token plus that of its column, so the
 * state, less its column's embedding, is compared with the embedding of every token that B knows, by the cosine
 * between them. Nothing is fitted: for B alone it finds the token that B read, at a cosine of 1. With a trained link
 * it finds the number, so the link writes it in the form in which B has always read numbers.
 */
class StateLikeness {
  /** [tokens of the vocabulary, width] */
  private readonly table: Float32Array;
  private readonly positions: Float32Array;

  constructor(
    anchor: NamedWeights,
    private readonly width: number,
    private readonly text: WorldText,
  ) {
    this.table = tokenEmbeddings(anchor, width, text.integers);
    this.positions = valueNamed(anchor, 'position');
  }

  read(states: Float32Array, row: number, column: number): Likeness {
    const { width, table, positions, text } = this;
    const state = states
      .slice(row * width, (row + 1) * width)
      .map((value, i) => value - positions[column * width + i]);
    const [best, second] = Array.from({ length: table.length / width }, (_, token) => ({
      token,
      similarity: cosine(state, table.subarray(token * width, (token + 1) * width)),
    }))
      .filter(({ token }) => token !== text.blank)
      .sort((a, b) => b.similarity - a.similarity);
    return { text: text.tokens[best.token], similarity: best.similarity, second: second.similarity };
  }
}

/** The cosine of the angle between two vectors; 0 where one of them is nothing. */
function cosine(a: Float32Array, b: Float32Array): number {
  let [product, ofA, ofB] = [0, 0, 0];
  for (let i = 0; i < a.length; i++) {
    product += a[i] * b[i];
    ofA += a[i] * a[i];
    ofB += b[i] * b[i];
  }
  const size = Math.sqrt(ofA * ofB);
  return size === 0 ? 0 : Math.min(1, product / size);
}
