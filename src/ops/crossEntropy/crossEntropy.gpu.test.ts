import * as tf from '@tensorflow/tfjs-core';
import { describe, expect, test } from 'vitest';
import { Plan } from '../../engine/plan.ts';
import { Random } from '../../engine/random.ts';
import { createTensor, readTensor } from '../../engine/tensor.ts';
import { checkGpu, randomBatch, relativeError, TUNINGS, targetsOf } from '../opCheck.ts';
import { softmaxCrossEntropy } from './index.ts';

const VOCABULARY = 14;
const STRIDE = 16;

for (const [adapter, tuning] of Object.entries(TUNINGS)) {
  describe(`cross-entropy, cut up for ${adapter}`, () => {
    for (const lengths of [[1], [3, 1, 7, 20]]) {
      for (const size of [1, 30]) {
        test(`the loss and its gradient agree with the reference, ${lengths.length} sequences, logits of size ${size}`, async () => {
          const { device } = await checkGpu();
          const random = new Random(5);
          const { batch, writer } = randomBatch(device, random, lengths);
          const rows = writer.targetCount;
          const all = new Float32Array(batch.targets.capacity * STRIDE).fill(1e9);
          const data = Float32Array.from({ length: rows * VOCABULARY }, () => size * random.normal());
          for (let row = 0; row < rows; row++) {
            all.set(data.subarray(row * VOCABULARY, (row + 1) * VOCABULARY), row * STRIDE);
          }
          const plan = new Plan(device, 'check', tuning);
          const shape = [batch.targets.capacity, STRIDE];
          const logits = createTensor(device, 'logits', shape, { needsGradient: true, data: all });
          const { loss, hits } = softmaxCrossEntropy(plan, batch, logits, VOCABULARY);
          for (const tensor of [loss, hits, plan.gradient(logits)]) plan.keep(tensor);
          await plan.compile();
          for (const buffer of plan.memory) {
            device.queue.writeBuffer(buffer, 0, new Float32Array(buffer.size / 4).fill(1e9));
          }
          plan.run();

          await tf.setBackend('cpu');
          const { targets, weights, smoothing } = targetsOf(writer);
          const reference = (z: tf.Tensor) => {
            const hot = tf.cast(tf.oneHot(targets, VOCABULARY), 'float32');
            const keep = tf.reshape(tf.tensor1d(smoothing), [-1, 1]);
            const wanted = tf.add(tf.mul(hot, tf.sub(1, keep)), tf.div(keep, VOCABULARY));
            return tf.mul(tf.tensor1d(weights), tf.neg(tf.sum(tf.mul(wanted, tf.logSoftmax(z)), 1)));
          };
          const z = tf.tensor2d(data, [rows, VOCABULARY]);
          const losses = await readTensor(device, loss);
          expect(relativeError(losses.slice(0, rows), reference(z).dataSync())).toBeLessThan(1e-5);
          expect(Array.from(losses.slice(rows)).every((x) => x === 0)).toBe(true);

          const gradient = await readTensor(device, plan.gradient(logits));
          const expected = tf
            .grad((x) => tf.sum(reference(x)))(z)
            .dataSync();
          const unpadded = data.map(
            (_, i) => gradient[Math.floor(i / VOCABULARY) * STRIDE + (i % VOCABULARY)],
          );
          expect(relativeError(unpadded, expected)).toBeLessThan(1e-5);
          const surplus = gradient.slice(0, rows * STRIDE).filter((_, i) => i % STRIDE >= VOCABULARY);
          expect(surplus.every((x) => x === 0)).toBe(true);

          const best = tf.argMax(z, 1).dataSync();
          const right = new Uint32Array((await readTensor(device, hits)).buffer).slice(0, rows);
          expect(Array.from(right)).toEqual(targets.map((target, i) => Number(best[i] === target)));
        });
      }
    }
  });
}
