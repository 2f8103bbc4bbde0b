/** A decoder-only transformer as a graph of ops: pre-norm, RMSNorm, SwiGLU, no biases, causal. */
import type { DeviceBatch } from '../engine/deviceBatch.ts';
import type { Parameters } from '../engine/parameters.ts';
import type { Plan } from '../engine/plan.ts';
import type { Tensor } from '../engine/tensor.ts';
import { attention } from '../ops/attention/index.ts';
import { softmaxCrossEntropy } from '../ops/crossEntropy/index.ts';
import { embed, embeddingTable } from '../ops/embedding/index.ts';
import { linear } from '../ops/linear/index.ts';
import { rmsNorm } from '../ops/rmsNorm/index.ts';
import { swiglu } from '../ops/swiglu/index.ts';
import { logitScale, type TransformerShape, vocabularySize } from './shapes.ts';

/** A model's weights and their meaning. */
export interface Transformer {
  shape: TransformerShape;
  parameters: Parameters;
}

interface StreamOptions {
  /** The deviation of Gaussian noise on the embeddings. */
  noise?: number;
  /** The number of blocks to run; all if not given. */
  layers?: number;
  /**
   * Called with the state after each number of blocks, from 0 (the embeddings); the tensor it returns replaces the
   * state.
   */
  inject?: (state: Tensor, layer: number) => Tensor;
  /** Called with every product of a state and a block's weight; the tensor it returns replaces the product. */
  adapt?: (product: Tensor, input: Tensor, weight: string) => Tensor;
  /** Called with each final state of a layer, before the next block is appended, to read from it. */
  onState?: (state: Tensor, layer: number, table: Tensor) => void;
}

/** The residual stream: [tokens, width] after 0, 1, … blocks, and the embedding table that a tied output reads. */
export interface Stream {
  table: Tensor;
  states: Tensor[];
}

/** Appends the residual stream of a model over the batch. */
export function stream(
  plan: Plan,
  batch: DeviceBatch,
  { shape, parameters }: Transformer,
  {
    noise = 0,
    layers = shape.layers,
    inject = (state) => state,
    adapt = (product) => product,
    onState = () => {},
  }: StreamOptions = {},
): Stream {
  const parameter = (name: string) => parameters.get(name);
  const symbols = parameter('embedding');
  const table =
    shape.integers === 0
      ? symbols
      : embeddingTable(plan, symbols, parameter('tens'), parameter('units'), shape.integers);
  const states: Tensor[] = [];
  const proceed = (to: Tensor) => {
    const layer = states.length;
    const state = inject(to, layer);
    onState(state, layer, table);
    states.push(state);
    return state;
  };
  let state = proceed(embed(plan, batch, table, parameter('position'), noise));
  for (let layer = 0; layer < layers; layer++) {
    const weight = (name: string) => `blocks.${layer}.${name}`;
    const normed = (x: Tensor, gain: string) => rmsNorm(plan, batch, x, parameter(weight(gain)));
    const product = (x: Tensor, name: string, residual?: Tensor) =>
      adapt(linear(plan, batch, batch.tokens, x, parameter(weight(name)), { residual }), x, weight(name));
    const heads = product(normed(state, 'attentionNorm'), 'queryKeyValue');
    const output = attention(plan, batch, heads, heads, { heads: shape.heads });
    const attended = product(output, 'attentionOutput', state);
    const gates = product(normed(attended, 'mlpNorm'), 'mlpInput');
    state = proceed(product(swiglu(plan, batch, gates), 'mlpOutput', attended));
  }
  return { table, states };
}

/**
 * Appends the logits [targets, vocabulary rounded up to 4] at the tokens that have a target, read from a state of the
 * stream.
 */
export function readOut(
  plan: Plan,
  batch: DeviceBatch,
  { shape, parameters }: Transformer,
  table: Tensor,
  state: Tensor,
): Tensor {
  const normed = rmsNorm(plan, batch, state, parameters.get('norm'), 'targets');
  const output = shape.tiedOutput ? table : parameters.get('output');
  return linear(plan, batch, batch.targets, normed, output, { transposed: true, scale: logitScale(shape) });
}

/**
 * Appends the weighted cross-entropies [targets] of the batch's targets, read from a state [tokens, width] of the
 * stream.
 */
export function lossAt(
  plan: Plan,
  batch: DeviceBatch,
  model: Transformer,
  table: Tensor,
  state: Tensor,
): Tensor {
  const logits = readOut(plan, batch, model, table, state);
  return softmaxCrossEntropy(plan, batch, logits, vocabularySize(model.shape)).loss;
}
