import * as tf from '@tensorflow/tfjs-core';
import { expect, test } from 'vitest';
import { openGpu } from './gpu.ts';
import { Random } from './random.ts';
import { createTensor, readTensor } from './tensor.ts';
import { asTfjs, flushTfjs, shareWithTfjs } from './tfjs.ts';

test('tfjs computes on our device, on our buffers, without a copy', async () => {
  const gpu = await openGpu();
  const backend = await shareWithTfjs(gpu);
  const random = new Random(2);
  const draw = (size: number) => Float32Array.from({ length: size }, () => random.normal());
  const data = draw(40 * 64);
  const ours = createTensor(gpu.device, 'ours', [40, 64], { data });
  expect(backend.device).toBe(gpu.device);

  const sums = tf.sum(tf.square(asTfjs(ours)), 1);
  const expected = Array.from({ length: 40 }, (_, row) =>
    data.subarray(row * 64, (row + 1) * 64).reduce((sum, x) => sum + x * x, 0),
  );
  const actual = await sums.data();
  expected.forEach((value, i) => {
    expect(actual[i]).toBeCloseTo(value, 3);
  });

  // What we write afterwards is what a fresh wrapping sees, once tfjs's own pending work is submitted.
  flushTfjs(backend);
  const next = draw(40 * 64);
  gpu.device.queue.writeBuffer(ours.buffer, 0, next);
  expect(Array.from(await asTfjs(ours).data())).toEqual(Array.from(next));
  expect(await readTensor(gpu.device, ours)).toEqual(next);
});
