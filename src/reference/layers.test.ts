import '@tensorflow/tfjs-backend-cpu';
import * as tf from '@tensorflow/tfjs-core';
import { expect, test } from 'vitest';
import { attend, linear, lookUp, rmsNorm } from './layers.ts';

const NONE = -1e9;

test('attention over two positions is as computed by hand', async () => {
  // One head of size 4. The second query's scores, scaled by 1/√4, are 2·1/2 = 1 and 2·3/2 = 3.
  const query = tf.tensor3d([1, 0, 0, 0, 2, 0, 0, 0], [1, 2, 4]);
  const key = tf.tensor3d([1, 0, 0, 0, 3, 0, 0, 0], [1, 2, 4]);
  const value = tf.tensor3d([1, 2, 3, 4, 5, 6, 7, 8], [1, 2, 4]);
  const causal = tf.tensor4d([0, NONE, 0, 0], [1, 1, 2, 2]);
  const read = await attend(query, key, value, 1, causal).data();
  const first = Math.exp(1) / (Math.exp(1) + Math.exp(3));
  [1, 2, 3, 4].forEach((v, i) => {
    expect(read[i]).toBeCloseTo(v, 6);
    expect(read[4 + i]).toBeCloseTo(first * v + (1 - first) * (v + 4), 5);
  });
});

test('each head attends for itself', async () => {
  // Two heads of size 1: the first one's query is 0 and takes the mean, the second prefers the second key.
  const query = tf.tensor3d([0, 0, 0, Math.log(3)], [1, 2, 2]);
  const key = tf.tensor3d([5, 0, 9, 1], [1, 2, 2]);
  const value = tf.tensor3d([2, 0, 4, 4], [1, 2, 2]);
  const read = await attend(query, key, value, 2, tf.zeros([1, 1, 2, 2])).data();
  [3, 2, 3, 3].forEach((v, i) => {
    expect(read[i]).toBeCloseTo(v, 5);
  });
});

test('a null key takes its share and gives nothing', async () => {
  const query = tf.tensor3d([1], [1, 1, 1]);
  const key = tf.tensor3d([Math.log(3)], [1, 1, 1]);
  const value = tf.tensor3d([8], [1, 1, 1]);
  const read = attend(query, key, value, 1, tf.zeros([1, 1, 1, 1]), true);
  expect((await read.data())[0]).toBeCloseTo((8 * 3) / 4, 5);
});

test('RMS norm divides by the root mean square and applies the gain', async () => {
  const normed = await rmsNorm(tf.tensor3d([3, 4], [1, 1, 2]), tf.tensor1d([1, 10])).data();
  expect(normed[0]).toBeCloseTo(3 / Math.sqrt(12.5), 6);
  expect(normed[1]).toBeCloseTo(40 / Math.sqrt(12.5), 5);
});

test('matrices are [inputs, outputs]', async () => {
  const product = linear(tf.tensor3d([1, 2], [1, 1, 2]), tf.tensor2d([1, 2, 3, 4, 5, 6], [2, 3]));
  expect([...(await product.data())]).toEqual([9, 12, 15]);
});

test('looking up picks rows', async () => {
  const rows = lookUp<tf.Tensor3D>(
    tf.tensor2d([2, 0], [1, 2], 'int32'),
    tf.tensor2d([1, 2, 3, 4, 5, 6], [3, 2]),
  );
  expect(rows.shape).toEqual([1, 2, 2]);
  expect([...(await rows.data())]).toEqual([5, 6, 1, 2]);
});
