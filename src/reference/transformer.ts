/** The pre-norm decoder-only transformer of models/shapes.ts, as a textbook would write it. */
import * as tf from '@tensorflow/tfjs-core';
import { logitScale, type TransformerShape } from '../models/shapes.ts';
import type { BatchTensors } from './inputs.ts';
import { attend, linear, lookUp, rmsNorm } from './layers.ts';
import { type Parameters, parameter } from './parameters.ts';

export interface Transformer {
  shape: TransformerShape;
  parameters: Parameters;
}

/** Computes the vector of every token, [vocabulary, width]; integer n has tens[⌊n/10⌋] + units[n mod 10]. */
export function embeddingTable({ shape, parameters }: Transformer): tf.Tensor2D {
  const symbols = parameter<tf.Tensor2D>(parameters, 'embedding');
  if (shape.integers === 0) return symbols;
  const tens = tf.expandDims(parameter(parameters, 'tens'), 1);
  const units = tf.expandDims(parameter(parameters, 'units'), 0);
  const pairs = tf.reshape<tf.Rank.R2>(tf.add(tens, units), [-1, shape.width]);
  const integers = tf.slice(pairs, 0, shape.integers);
  return tf.concat([symbols, integers], 0);
}

/** Computes token plus position embeddings, [sequences, time, width]. */
export function embed(model: Transformer, { tokens, columns }: BatchTensors): tf.Tensor3D {
  const position = lookUp<tf.Tensor2D>(columns, parameter(model.parameters, 'position'));
  return tf.add(lookUp(tokens, embeddingTable(model)), position);
}

/** Runs one block: attention, then the gated MLP silu(u)·w, each on the normed state and added to it. */
export function runBlock(
  { shape, parameters }: Transformer,
  layer: number,
  state: tf.Tensor3D,
  mask: tf.Tensor4D,
): tf.Tensor3D {
  const weights = <T extends tf.Tensor>(name: string) => parameter<T>(parameters, `blocks.${layer}.${name}`);

  const attentionInput = rmsNorm(state, weights('attentionNorm'));
  const [query, key, value] = tf.split<tf.Tensor3D>(linear(attentionInput, weights('queryKeyValue')), 3, 2);
  const read = attend(query, key, value, shape.heads, mask);
  const attended = tf.add<tf.Tensor3D>(state, linear(read, weights('attentionOutput')));

  const mlpInput = rmsNorm(attended, weights('mlpNorm'));
  const [u, w] = tf.split<tf.Tensor3D>(linear(mlpInput, weights('mlpInput')), 2, 2);
  const hidden = tf.mul<tf.Tensor3D>(tf.mul(u, tf.sigmoid(u)), w);
  return tf.add(attended, linear(hidden, weights('mlpOutput')));
}

/**
 * Computes the states [sequences, time, width] after 0, 1, … layers; the first is the embeddings.
 * @param noise added to the embeddings
 */
export function transformerStates(
  model: Transformer,
  batch: BatchTensors,
  noise?: tf.Tensor3D,
): tf.Tensor3D[] {
  const embedded = embed(model, batch);
  const states = [noise ? tf.add<tf.Tensor3D>(embedded, noise) : embedded];
  for (let layer = 0; layer < model.shape.layers; layer++) {
    states.push(runBlock(model, layer, states[layer], batch.mask));
  }
  return states;
}

/** Reads logits [sequences, time, vocabulary] from a state through the final norm and the output table. */
export function readLogits(model: Transformer, state: tf.Tensor3D): tf.Tensor3D {
  const { shape, parameters } = model;
  const table = shape.tiedOutput ? embeddingTable(model) : parameter<tf.Tensor2D>(parameters, 'output');
  const normed = rmsNorm(state, parameter(parameters, 'norm'));
  return tf.mul(linear(normed, tf.transpose(table)), logitScale(shape));
}
