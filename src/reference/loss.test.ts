import '@tensorflow/tfjs-backend-cpu';
import * as tf from '@tensorflow/tfjs-core';
import { expect, test } from 'vitest';
import { padBatch } from './batch.ts';
import { batchTensors } from './inputs.ts';
import { crossEntropy, transformerLoss } from './loss.ts';
import { randomBatch, randomTransformer, TINY } from './models.fixture.ts';
import { parameter } from './parameters.ts';

const targets = tf.tensor2d([1, 0], [1, 2], 'int32');

test('weighted cross-entropy is as computed by hand', async () => {
  const logits = tf.tensor3d([0, Math.log(2), 0, 0, 0, Math.log(6)], [1, 2, 3]);
  const weights = tf.tensor2d([1, 0.5], [1, 2]);
  const loss = crossEntropy(logits, { targets, weights, smoothing: tf.zeros([1, 2]) });
  expect((await loss.data())[0]).toBeCloseTo(Math.log(2) + 0.5 * Math.log(8), 6);
});

test('smoothing spreads its share evenly over all classes, the target included', async () => {
  const logits = tf.tensor3d([0, Math.log(2), 0, 5, 6, 7], [1, 2, 3]);
  const weights = tf.tensor2d([1, 0], [1, 2]);
  const loss = crossEntropy(logits, { targets, weights, smoothing: tf.tensor2d([0.3, 0], [1, 2]) });
  const [right, wrong] = [Math.log(4 / 2), Math.log(4)];
  expect((await loss.data())[0]).toBeCloseTo(0.7 * right + 0.1 * (right + 2 * wrong), 6);
});

test('an untrained, silent model loses the entropy of a uniform guess in every group', async () => {
  const model = randomTransformer(TINY, 1);
  const silent = new Map(model.parameters).set('output', tf.zeros([23, TINY.width]));
  const loss = transformerLoss(
    { shape: TINY, parameters: silent },
    batchTensors(padBatch(randomBatch(3, 8))),
  );
  expect((await loss.data())[0]).toBeCloseTo(1.3 * Math.log(23), 5);
});

test('an early exit reads the same loss a second time, from an earlier state', async () => {
  const model = randomTransformer({ ...TINY, tiedOutput: true }, 1);
  const shallow = { ...model, shape: { ...model.shape, layers: 1 } };
  const batch = batchTensors(padBatch(randomBatch(3, 9)));
  const read = async (loss: tf.Scalar) => (await loss.data())[0];
  const both = await read(transformerLoss(model, batch, 1));
  const last = await read(transformerLoss(model, batch));
  const early = await read(transformerLoss(shallow, batch));
  expect(early).not.toBeCloseTo(last, 3);
  expect(both).toBeCloseTo(last + early, 5);
});

test('noise is added to the embeddings', async () => {
  const model = randomTransformer(TINY, 1);
  const padded = padBatch(randomBatch(3, 9));
  const batch = batchTensors(padded);
  const noise = tf.ones<tf.Rank.R3>([3, padded.columns.length, TINY.width]);
  const louder = new Map(model.parameters);
  louder.set(
    'position',
    tf.add(tf.ones([TINY.columns, TINY.width]), parameter(model.parameters, 'position')),
  );
  const expected = await transformerLoss({ shape: TINY, parameters: louder }, batch).data();
  const noisy = await transformerLoss(model, batch, null, noise).data();
  expect(noisy[0]).toBeCloseTo(expected[0], 5);
});
