/**
 * Checks an op on a real adapter: its value and gradients against a reference in plain tfjs on the CPU, and
 * its gradients against finite differences of itself. Outputs are poisoned first, and so are the rows that
 * are not in use, so an op that forgets to write or reads too far shows.
 */
import * as tf from '@tensorflow/tfjs-core';
import '@tensorflow/tfjs-backend-cpu';
import '@tensorflow/tfjs-core/dist/register_all_gradients';
import { BatchWriter } from '../engine/batch.ts';
import { DeviceBatch, type Rows } from '../engine/deviceBatch.ts';
import { type Gpu, openGpu } from '../engine/gpu.ts';
import { Plan } from '../engine/plan.ts';
import { Random } from '../engine/random.ts';
import { createTensor, readTensor, sizeOf, type Tensor } from '../engine/tensor.ts';
import { GPU_TUNING, SOFTWARE_TUNING, type Tuning } from '../engine/tuning.ts';

const POISON = 1e9;

/** The tunings of both kinds of adapter, which are checked on every adapter. */
export const TUNINGS: Record<string, Tuning> = { software: SOFTWARE_TUNING, gpu: GPU_TUNING };

let opened: Promise<Gpu> | undefined;

/** Opens the adapter of the checks, once. */
export function checkGpu(): Promise<Gpu> {
  opened ??= openGpu();
  return opened;
}

/** Writes a batch of random tokens in sequences of these lengths, every second token with a target. */
export function randomBatch(device: GPUDevice, random: Random, lengths: readonly number[], spare = 5) {
  const tokens = lengths.reduce((a, b) => a + b, 0);
  const vocabulary = 14;
  const columns = 2 * Math.max(...lengths);
  const writer = new BatchWriter({ tokens: tokens + spare, targets: tokens + spare, vocabulary, columns });
  writer.clear();
  for (const length of lengths) {
    writer.begin();
    for (let i = 0; i < length; i++) {
      writer.push(random.below(vocabulary), 2 * i + random.below(2));
      if (i % 2 === 0) writer.expect(random.below(vocabulary), 0, i % 4 === 0 ? 0.3 : 0);
    }
  }
  writer.finish(1, 7, 1e-3);
  const batch = new DeviceBatch(device, 'check', writer.capacity);
  batch.upload(writer);
  return { batch, writer };
}

interface OpCheck {
  tuning: Tuning;
  lengths: readonly number[];
  /** The shapes of the inputs; `tokens` or `targets` in the first dimension means as many rows as the batch has. */
  inputs: readonly (readonly (number | 'tokens' | 'targets')[])[];
  /** The rows of the output. */
  rows: 'tokens' | 'targets' | number;
  build: (plan: Plan, batch: DeviceBatch, inputs: readonly Tensor[]) => Tensor;
  reference: (writer: BatchWriter, inputs: readonly tf.Tensor[]) => tf.Tensor;
}

interface OpErrors {
  /** The largest error of the output, relative to its largest value. */
  value: number;
  /** The largest error of each input's gradient, relative to its largest value. */
  gradients: number[];
  /** The relative error of the gradient along a random direction, against central differences. */
  difference: number;
}

/** Runs a check and returns the op's errors. */
export async function checkOp(check: OpCheck, seed = 1): Promise<OpErrors> {
  const { device } = await checkGpu();
  const random = new Random(seed);
  const { batch, writer } = randomBatch(device, random, check.lengths);
  const used = { tokens: writer.tokenCount, targets: writer.targetCount };
  const inUse = (rows: number | 'tokens' | 'targets') => (typeof rows === 'number' ? rows : used[rows]);
  const capacity = (rows: number | 'tokens' | 'targets') =>
    typeof rows === 'number' ? rows : (batch[rows] satisfies Rows).capacity;
  const draw = (size: number) => Float32Array.from({ length: size }, () => random.normal());
  const padded = (data: Float32Array<ArrayBuffer>, size: number) => {
    const all = new Float32Array(size).fill(POISON);
    all.set(data);
    return all;
  };
  const shapes = check.inputs.map(([rows, ...rest]) => ({
    used: [inUse(rows), ...rest.map(Number)],
    full: [capacity(rows), ...rest.map(Number)],
  }));
  const data = shapes.map(({ used }) => draw(sizeOf(used)));
  const inputs = shapes.map(({ full }, i) =>
    createTensor(device, 'input', full, { needsGradient: true, data: padded(data[i], sizeOf(full)) }),
  );

  const plan = new Plan(device, 'check', check.tuning);
  const y = check.build(plan, batch, inputs);
  const width = y.shape[1];
  const outputSize = inUse(check.rows) * width;
  const dy = draw(outputSize);
  plan.setGradient(y, createTensor(device, 'dy', y.shape, { data: padded(dy, sizeOf(y.shape)) }));
  plan.backward();
  for (const tensor of [y, ...inputs.map((input) => plan.gradient(input))]) plan.keep(tensor);
  await plan.compile();
  for (const buffer of plan.memory) {
    device.queue.writeBuffer(buffer, 0, new Float32Array(buffer.size / 4).fill(POISON));
  }
  plan.run();
  const value = (await readTensor(device, y)).slice(0, outputSize);
  const gradients = await Promise.all(
    inputs.map(async (input, i) => (await readTensor(device, plan.gradient(input))).slice(0, data[i].length)),
  );

  await tf.setBackend('cpu');
  const tensors = shapes.map(({ used }, i) => tf.tensor(data[i], used));
  const reference = (...xs: tf.Tensor[]) => check.reference(writer, xs);
  const expected = reference(...tensors);
  const expectedGradients = tf.grads(reference)(tensors, tf.tensor(dy, expected.shape));

  const direction = data.map((array) => draw(array.length));
  const along = async (step: number) => {
    data.forEach((array, i) => {
      const moved = array.map((x, j) => x + step * direction[i][j]);
      device.queue.writeBuffer(inputs[i].buffer, 0, moved);
    });
    plan.run();
    const result = await readTensor(device, y);
    return dy.reduce((sum, d, i) => sum + d * result[i], 0);
  };
  const epsilon = 1e-2;
  const difference = ((await along(epsilon)) - (await along(-epsilon))) / (2 * epsilon);
  const slope = gradients.reduce(
    (sum, gradient, i) => sum + gradient.reduce((s, g, j) => s + g * direction[i][j], 0),
    0,
  );
  const scale = Math.sqrt(
    gradients.reduce((sum, gradient) => sum + gradient.reduce((s, g) => s + g * g, 0), 0),
  );
  return {
    value: relativeError(value, expected.dataSync()),
    gradients: gradients.map((gradient, i) => relativeError(gradient, expectedGradients[i].dataSync())),
    difference: Math.abs(difference - slope) / scale,
  };
}

/** Returns the largest difference, relative to the largest expected value (or to 0.01, if all are nearly 0). */
export function relativeError(actual: ArrayLike<number>, expected: ArrayLike<number>): number {
  if (actual.length !== expected.length) return Number.POSITIVE_INFINITY;
  let error = 0;
  let largest = 0.01;
  for (let i = 0; i < actual.length; i++) {
    const difference = Math.abs(actual[i] - expected[i]);
    if (!(difference <= error)) error = difference;
    largest = Math.max(largest, Math.abs(expected[i]));
  }
  return error / largest;
}

/** Reads a batch's targets with their weights and smoothing. */
export function targetsOf({ words, layout, targetCount }: BatchWriter) {
  const floats = new Float32Array(words.buffer);
  return {
    targets: Array.from(words.subarray(layout.target, layout.target + targetCount)),
    weights: floats.slice(layout.weight, layout.weight + targetCount),
    smoothing: floats.slice(layout.smoothing, layout.smoothing + targetCount),
  };
}

/** Returns the rows of the tokens that have a target. */
export function targetRows({ words, layout, targetCount }: BatchWriter): tf.Tensor1D {
  return tf.tensor1d(Array.from(words.subarray(layout.targetRow, layout.targetRow + targetCount)), 'int32');
}

/** Returns one-hot rows of a batch's tokens or columns. */
export function oneHot(
  { words, layout, tokenCount }: BatchWriter,
  what: 'tokens' | 'columns',
  kinds: number,
) {
  const values = Array.from(words.subarray(layout[what], layout[what] + tokenCount));
  return tf.cast(tf.oneHot(values, kinds), 'float32') as tf.Tensor2D;
}
