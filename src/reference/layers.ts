/** The layers that the transformers and the cross-attention share. */
import * as tf from '@tensorflow/tfjs-core';

const EPSILON = 1e-6;

/** Computes x·W for x [sequences, time, inputs] and W [inputs, outputs]. */
export function linear(x: tf.Tensor3D, weights: tf.Tensor2D): tf.Tensor3D {
  const [sequences, time, inputs] = x.shape;
  const rows = tf.reshape<tf.Rank.R2>(x, [sequences * time, inputs]);
  return tf.reshape(tf.matMul(rows, weights), [sequences, time, weights.shape[1]]);
}

/** Computes the root-mean-square layer norm over the last axis, times a gain. */
export function rmsNorm(x: tf.Tensor3D, gain: tf.Tensor1D): tf.Tensor3D {
  const meanSquare = tf.mean(tf.square(x), -1, true);
  return tf.mul(tf.mul(x, tf.rsqrt(tf.add(meanSquare, EPSILON))), gain);
}

/** Picks rows of a table by a product with one-hot vectors: [..., n] integers and [n, width] give [..., width]. */
export function lookUp<T extends tf.Tensor>(indices: tf.Tensor, table: tf.Tensor2D): T {
  const [rows, width] = table.shape;
  const picks = tf.oneHot(tf.reshape<tf.Rank.R1>(indices, [-1]), rows);
  return tf.reshape(tf.matMul<tf.Tensor2D>(picks, table), [...indices.shape, width]) as T;
}

/**
 * Computes multi-head attention with queries, keys and values [sequences, time, width], heads side by side in the
 * width.
 * @param bias added to the scaled scores, broadcast to [sequences, heads, time, time]
 * @param nullKey true if there is one more key, with logit 0 and value 0
 */
export function attend(
  query: tf.Tensor3D,
  key: tf.Tensor3D,
  value: tf.Tensor3D,
  heads: number,
  bias: tf.Tensor,
  nullKey = false,
): tf.Tensor3D {
  const [sequences, time, width] = query.shape;
  const headSize = width / heads;
  const split = (x: tf.Tensor3D) =>
    tf.transpose(tf.reshape(x, [sequences, time, heads, headSize]), [0, 2, 1, 3]) as tf.Tensor4D;
  const products = tf.matMul(split(query), split(key), false, true);
  const scores = tf.add<tf.Tensor4D>(tf.mul(products, 1 / Math.sqrt(headSize)), bias);
  const probabilities = nullKey ? softmaxWithNull(scores) : tf.softmax(scores);
  const read = tf.matMul(probabilities, split(value));
  return tf.reshape(tf.transpose(read, [0, 2, 1, 3]), [sequences, time, width]);
}

function softmaxWithNull(scores: tf.Tensor4D): tf.Tensor4D {
  const [sequences, heads, time, keys] = scores.shape;
  const withNull = tf.concat([scores, tf.zeros<tf.Rank.R4>([sequences, heads, time, 1])], 3);
  return tf.slice(tf.softmax(withNull), 0, [sequences, heads, time, keys]);
}
