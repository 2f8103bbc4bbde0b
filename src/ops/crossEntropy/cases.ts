/** The cases of the check of the loss. */
import * as tf from '@tensorflow/tfjs-core';
import type { BatchWriter } from '../../engine/batch.ts';
import { Plan } from '../../engine/plan.ts';
import { Random } from '../../engine/random.ts';
import { createTensor, readTensor } from '../../engine/tensor.ts';
import type { Checked, Finding, OpCase } from '../opCase.ts';
import { kernelsWriting, poison, relativeError } from '../opCheck.ts';
import { randomBatch, targetsOf } from '../randomBatch.ts';
import { softmaxCrossEntropy } from './index.ts';

const VOCABULARY = 14;
const STRIDE = 16;
/** The step of finite differences, relative to the logits' size. */
const EPSILON = 1e-2;

/** The weighted losses of the targets, as a textbook has them. */
function textbook(writer: BatchWriter, logits: tf.Tensor): tf.Tensor {
  const { targets, weights, smoothing } = targetsOf(writer);
  const hot = tf.cast(tf.oneHot(targets, VOCABULARY), 'float32');
  const keep = tf.reshape(tf.tensor1d(smoothing), [-1, 1]);
  const wanted = tf.add(tf.mul(hot, tf.sub(1, keep)), tf.div(keep, VOCABULARY));
  return tf.mul(tf.tensor1d(weights), tf.neg(tf.sum(tf.mul(wanted, tf.logSoftmax(logits)), 1)));
}

async function ofReference(writer: BatchWriter, data: Float32Array<ArrayBuffer>) {
  const [losses, gradient] = tf.tidy(() => {
    const logits = tf.tensor2d(data, [writer.targetCount, VOCABULARY]);
    return [textbook(writer, logits), tf.grad((z) => tf.sum(textbook(writer, z)))(logits)];
  });
  const found = { losses: await losses.data(), gradient: await gradient.data() };
  tf.dispose([losses, gradient]);
  return found;
}

/** Lays rows of logits out as the kernel wants them; what is not in use holds large numbers. */
function padded(data: Float32Array, rows: number, capacity: number): Float32Array<ArrayBuffer> {
  const all = new Float32Array(capacity * STRIDE).fill(1e9);
  for (let row = 0; row < rows; row++) {
    all.set(data.subarray(row * VOCABULARY, (row + 1) * VOCABULARY), row * STRIDE);
  }
  return all;
}

const bestOf = (row: Float32Array) => row.indexOf(Math.max(...row));

async function check(
  { device, tuning }: Checked,
  lengths: readonly number[],
  size: number,
): Promise<Finding[]> {
  const random = new Random(5);
  const { batch, writer } = randomBatch(device, random, lengths);
  const rows = writer.targetCount;
  const { capacity } = batch.targets;
  const data = Float32Array.from({ length: rows * VOCABULARY }, () => size * random.normal());
  const plan = new Plan(device, 'check', tuning);
  const logits = createTensor(device, 'logits', [capacity, STRIDE], {
    needsGradient: true,
    data: padded(data, rows, capacity),
  });
  const { loss, hits } = softmaxCrossEntropy(plan, batch, logits, VOCABULARY);
  for (const tensor of [loss, hits, plan.gradient(logits)]) plan.keep(tensor);
  await plan.compile();
  poison(plan);
  plan.run();

  const expected = await ofReference(writer, data);
  const losses = await readTensor(device, loss);
  const gradient = await readTensor(device, plan.gradient(logits));
  const right = new Uint32Array((await readTensor(device, hits)).buffer).slice(0, rows);
  const inUse = gradient.slice(0, rows * STRIDE);
  const slopes = inUse.filter((_, i) => i % STRIDE < VOCABULARY);
  const { targets } = targetsOf(writer);
  const best = targets.map((target, row) =>
    Number(bestOf(data.subarray(row * VOCABULARY, (row + 1) * VOCABULARY)) === target),
  );

  const direction = data.map(() => random.normal());
  const along = async (step: number) => {
    const moved = data.map((x, i) => x + step * direction[i]);
    device.queue.writeBuffer(logits.buffer, 0, padded(moved, rows, capacity));
    plan.run();
    return (await readTensor(device, loss)).slice(0, rows).reduce((sum, each) => sum + each, 0);
  };
  const difference = ((await along(EPSILON)) - (await along(-EPSILON))) / (2 * EPSILON);
  const slope = slopes.reduce((sum, each, i) => sum + each * direction[i], 0);
  const kernels = kernelsWriting(plan, loss);
  plan.destroy();
  batch.destroy();
  logits.buffer.destroy();

  const exactly = (of: Finding['of'], actual: ArrayLike<number>, wanted: ArrayLike<number>): Finding => ({
    of,
    error: relativeError(actual, wanted),
    most: 0,
    kernels,
  });
  const surplus = inUse.filter((_, i) => i % STRIDE >= VOCABULARY);
  const unused = losses.slice(rows);
  return [
    { of: 'value', error: relativeError(losses.slice(0, rows), expected.losses), most: 1e-5, kernels },
    exactly('value', unused, new Float32Array(unused.length)),
    exactly('value', right, best),
    { of: 'gradient', error: relativeError(slopes, expected.gradient), most: 1e-5, kernels },
    exactly('gradient', surplus, new Float32Array(surplus.length)),
    {
      of: 'difference',
      error: Math.abs(difference - slope) / Math.max(0.01, Math.hypot(...slopes)),
      most: 5e-3,
      kernels,
    },
  ];
}

export const CROSS_ENTROPY_CASES: readonly OpCase[] = [[1], [3, 1, 7, 20]].flatMap((lengths) =>
  [1, 30].map((size) => ({
    op: 'crossEntropy',
    name: `${lengths.length === 1 ? 'one token' : `${lengths.length} sequences`}, logits of size ${size}`,
    run: (checked) => check(checked, lengths, size),
  })),
);
