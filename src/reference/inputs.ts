/** The tensors of a padded batch, from which the reference models read everything. They are made once a batch. */
import * as tf from '@tensorflow/tfjs-core';
import { attentionMask, columnDistances, type PaddedBatch } from './batch.ts';

/** A number added to the score of a position that must not be seen; its probability underflows to exactly 0. */
export const HIDDEN = -1e9;

export interface BatchTensors {
  /** [sequences, time] */
  tokens: tf.Tensor2D;
  /** [time] */
  columns: tf.Tensor1D;
  /** [sequences, 1, time, time]: 0 if position i may attend to j, else a large negative number. */
  mask: tf.Tensor4D;
  /** [time, time]: columns from j to i. */
  distances: tf.Tensor2D;
  /** The time step of the earliest target. */
  firstTarget: number;
  /** [sequences, time − firstTarget] */
  targets: tf.Tensor2D;
  /** [sequences, time − firstTarget] */
  weights: tf.Tensor2D;
  /** [sequences, time − firstTarget] */
  smoothing: tf.Tensor2D;
}

/** Uploads a batch to the current tfjs backend. The caller disposes of it with `tf.dispose`. */
export function batchTensors(batch: PaddedBatch): BatchTensors {
  const { sequences, firstTarget } = batch;
  const time = batch.columns.length;
  const fromFirstTarget = (values: tf.TypedArray, dtype: 'int32' | 'float32') =>
    tf.tidy(() => tf.slice(tf.tensor2d(values, [sequences, time], dtype), [0, firstTarget]));
  return {
    tokens: tf.tensor2d(batch.tokens, [sequences, time], 'int32'),
    columns: tf.tensor1d(batch.columns, 'int32'),
    mask: tf.tensor4d(
      Float32Array.from(attentionMask(batch), (seen) => (seen ? 0 : HIDDEN)),
      [sequences, 1, time, time],
    ),
    distances: tf.tensor2d(columnDistances(batch), [time, time]),
    firstTarget,
    targets: fromFirstTarget(batch.targets, 'int32'),
    weights: fromFirstTarget(batch.weights, 'float32'),
    smoothing: fromFirstTarget(batch.smoothing, 'float32'),
  };
}
