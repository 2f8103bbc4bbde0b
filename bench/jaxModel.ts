/**
 * The models in jax-js, as a user of JAX would write them: parameters in a dictionary, pure functions, the
 * library's own attention. Every array is used up by the function it is passed to; `.ref` keeps it for another
 * use. Functions here leave parameters and batch as they are and use up the states that they are given.
 */
import { nn, numpy as np } from '@jax-js/jax';
import { type CompositionShape, logitScale, type TransformerShape } from '../src/models/shapes.ts';

export type Parameters = Record<string, np.Array>;

/** A padded batch. */
export type BatchArrays = {
  /** Integers [sequences, time]. */
  tokens: np.Array;
  /** Integers [time]. */
  columns: np.Array;
  /** [sequences, 1, time, time]: 0 if position i may attend to j, else a large negative number. */
  mask: np.Array;
  /** [time, time]: columns from j to i. */
  distances: np.Array;
  /** Integers [sequences, time − firstTarget]. */
  targets: np.Array;
  /** [sequences, time − firstTarget] */
  weights: np.Array;
  /** [sequences, time − firstTarget] */
  smoothing: np.Array;
};

export interface Transformer {
  shape: TransformerShape;
  parameters: Parameters;
}

const linear = np.matmul;

function rmsNorm(x: np.Array, gain: np.Array): np.Array {
  const meanSquare = np.square(x.ref).mean(-1, { keepdims: true });
  return x.div(np.sqrt(meanSquare.add(1e-6))).mul(gain);
}

/** Computes multi-head attention of [sequences, time, width] arrays, heads side by side in the width. */
function attend(query: np.Array, key: np.Array, value: np.Array, heads: number, bias: np.Array): np.Array {
  const shape = query.shape;
  const [q, k, v] = [query, key, value].map((x) => x.reshape([x.shape[0], x.shape[1], heads, -1]));
  return nn.dotProductAttention(q, k, v, { bias }).reshape(shape);
}

/** Computes the table of token embeddings; integer n has tens[⌊n/10⌋] + units[n mod 10]. */
function embeddingTable({ shape, parameters }: Transformer): np.Array {
  const tens = np.expandDims(parameters.tens.ref, 1);
  const units = np.expandDims(parameters.units.ref, 0);
  const integers = tens.add(units).reshape([-1, shape.width]).slice([0, shape.integers]);
  return np.concatenate([parameters.embedding.ref, integers], 0);
}

/** Computes token plus position embeddings by one-hot products, as the gradient of `np.take` fails inside `jit`. */
function embed(model: Transformer, { tokens, columns }: BatchArrays): np.Array {
  const table = embeddingTable(model);
  const position = linear(nn.oneHot(columns.ref, model.shape.columns), model.parameters.position.ref);
  return linear(nn.oneHot(tokens.ref, table.shape[0]), table).add(position);
}

function runBlock(
  { shape, parameters }: Transformer,
  layer: number,
  state: np.Array,
  mask: np.Array,
): np.Array {
  const weights = (name: string) => parameters[`blocks.${layer}.${name}`].ref;
  const heads = linear(rmsNorm(state.ref, weights('attentionNorm')), weights('queryKeyValue'));
  const [query, key, value] = np.split(heads, 3, -1);
  const read = attend(query, key, value, shape.heads, mask.ref);
  const attended = state.add(linear(read, weights('attentionOutput')));

  const [u, w] = np.split(linear(rmsNorm(attended.ref, weights('mlpNorm')), weights('mlpInput')), 2, -1);
  return attended.add(linear(nn.silu(u).mul(w), weights('mlpOutput')));
}

/** Computes the states [sequences, time, width] after 0, 1, … layers. */
export function transformerStates(model: Transformer, batch: BatchArrays): np.Array[] {
  const states = [embed(model, batch)];
  for (let layer = 0; layer < model.shape.layers; layer++) {
    states.push(runBlock(model, layer, states[layer].ref, batch.mask));
  }
  return states;
}

/** Computes one cross-attention's contribution to the stream. Uses its states up. */
function crossAttend(
  { heads, nullKey }: CompositionShape,
  weights: (name: string) => np.Array,
  augmentingState: np.Array,
  anchorState: np.Array,
  bias: np.Array,
): np.Array {
  const projected = linear(rmsNorm(augmentingState, weights('augmentingNorm')), weights('projection'));
  const query = linear(rmsNorm(anchorState, weights('anchorNorm')), weights('query'));
  const keysAndValues = linear(projected, weights('keyValue'));
  const [key, value] = np.split(nullKey ? np.pad(keysAndValues, { 1: [0, 1] }) : keysAndValues, 2, -1);
  return linear(attend(query, key, value, heads, bias), weights('output'));
}

/** Computes the anchor model's last state, with the contributions of its cross-attentions. */
export function composedState(
  anchor: Transformer,
  shape: CompositionShape,
  parameters: Parameters,
  states: np.Array[],
  batch: BatchArrays,
): np.Array {
  const reachable = batch.mask.ref.sub(batch.distances.ref.mul(shape.distanceSlope));
  const bias = shape.nullKey ? np.pad(reachable, { 3: [0, 1] }) : reachable;
  const compose = (state: np.Array, blocks: number) => {
    let sum = state.ref;
    shape.pairs.forEach((pair, p) => {
      if (pair.anchor !== blocks) return;
      const weights = (name: string) => parameters[`cross.0.${p}.${name}`].ref;
      sum = sum.add(crossAttend(shape, weights, states[pair.augmenting].ref, state.ref, bias.ref));
    });
    state.dispose();
    return sum;
  };
  let state = compose(embed(anchor, batch), 0);
  for (let layer = 0; layer < anchor.shape.layers; layer++) {
    state = compose(runBlock(anchor, layer, state, batch.mask), layer + 1);
  }
  bias.dispose();
  return state;
}

/** Computes the weighted sum of the targets' cross-entropies, read from a state of the stream. */
export function lossAt(model: Transformer, state: np.Array, batch: BatchArrays): np.Array {
  const { shape, parameters } = model;
  const [sequences, steps] = batch.targets.shape;
  const time = state.shape[1];
  const wantedState = state.slice([0, sequences], [time - steps, time]);
  const table = shape.tiedOutput ? embeddingTable(model) : parameters.output.ref;
  const normed = rmsNorm(wantedState, parameters.norm.ref);
  const logits = linear(normed, table.transpose()).mul(logitScale(shape));
  const vocabulary = logits.shape[2];
  const spread = np.expandDims(batch.smoothing.ref, -1);
  const wanted = nn
    .oneHot(batch.targets.ref, vocabulary)
    .mul(np.subtract(1, spread.ref))
    .add(spread.div(vocabulary));
  return wanted.mul(nn.logSoftmax(logits)).sum(-1).mul(batch.weights.ref).sum().neg();
}
