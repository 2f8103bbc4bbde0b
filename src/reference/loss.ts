/** The losses that training minimises. */
import * as tf from '@tensorflow/tfjs-core';
import { type Composition, composedState } from './composition.ts';
import type { BatchTensors } from './inputs.ts';
import { readLogits, type Transformer, transformerStates } from './transformer.ts';

/**
 * Computes the weighted sum of the targets' cross-entropies, as a scalar.
 * @param logits [sequences, time − firstTarget, vocabulary]
 */
export function crossEntropy(
  logits: tf.Tensor3D,
  { targets, weights, smoothing }: Pick<BatchTensors, 'targets' | 'weights' | 'smoothing'>,
): tf.Scalar {
  const vocabulary = logits.shape[2];
  const spread = tf.expandDims(smoothing, -1);
  const wanted = tf.add(
    tf.mul(tf.oneHot(targets, vocabulary), tf.sub(1, spread)),
    tf.mul(spread, 1 / vocabulary),
  );
  const each = tf.sum(tf.mul(wanted, tf.logSoftmax(logits)), -1);
  return tf.neg(tf.sum<tf.Scalar>(tf.mul(each, weights)));
}

function lossAt(model: Transformer, state: tf.Tensor3D, batch: BatchTensors): tf.Scalar {
  return crossEntropy(readLogits(model, tf.slice(state, [0, batch.firstTarget, 0])), batch);
}

/**
 * Computes the loss of a transformer on a batch.
 * @param earlyExit after which layer the same loss is read a second time and added; null: nowhere
 * @param noise added to the embeddings, [sequences, time, width]
 */
export function transformerLoss(
  model: Transformer,
  batch: BatchTensors,
  earlyExit: number | null = null,
  noise?: tf.Tensor3D,
): tf.Scalar {
  const states = transformerStates(model, batch, noise);
  const loss = lossAt(model, states[model.shape.layers], batch);
  return earlyExit === null ? loss : tf.add(loss, lossAt(model, states[earlyExit], batch));
}

/** Computes the loss of a composition on a batch, given the augmenting models' states on it. */
export function compositionLoss(
  model: Composition,
  states: readonly (readonly tf.Tensor3D[])[],
  batch: BatchTensors,
): tf.Scalar {
  return lossAt(model.anchor, composedState(model, states, batch), batch);
}
