/**
 * Checks an op on a real adapter: its value and gradients against a reference in plain tfjs, on whichever backend tfjs
 * has, and its gradients against finite differences of itself. Outputs are poisoned first, and so are the rows that
 * are not in use, so an op that forgets to write or reads too far shows.
 */
import * as tf from '@tensorflow/tfjs-core';
import '@tensorflow/tfjs-core/dist/register_all_gradients';
import type { BatchWriter } from '../engine/batch.ts';
import type { DeviceBatch, Rows } from '../engine/deviceBatch.ts';
import { Plan } from '../engine/plan.ts';
import { Random } from '../engine/random.ts';
import { bindingsOf } from '../engine/template.ts';
import { createTensor, readTensor, sizeOf, type Tensor } from '../engine/tensor.ts';
import type { Checked, Comparison, Finding } from './opCase.ts';
import { randomBatch } from './randomBatch.ts';
import { nameOf } from './templates.ts';

const POISON = 1e9;

/** Returns the names of the kernels that write a tensor of a plan, each once. */
export function kernelsWriting(plan: Plan, tensor: Tensor): string[] {
  const writers = plan
    .account()
    .filter(({ code, tensors }) =>
      bindingsOf(code).some(({ isWritten }, binding) => isWritten && tensors[binding] === tensor),
    );
  return [...new Set(writers.map(({ source }) => nameOf(source)))];
}

/** Fills a compiled plan's memory with large numbers, so that what it forgets to write shows. */
export function poison({ device, memory }: Plan): void {
  for (const buffer of memory) {
    device.queue.writeBuffer(buffer, 0, new Float32Array(buffer.size / 4).fill(POISON));
  }
}

interface OpCheck {
  lengths: readonly number[];
  /** The shapes of the inputs; `tokens` or `targets` in the first dimension means as many rows as the batch has. */
  inputs: readonly (readonly (number | 'tokens' | 'targets')[])[];
  /** The rows of the output. */
  rows: 'tokens' | 'targets' | number;
  build: (plan: Plan, batch: DeviceBatch, inputs: readonly Tensor[]) => Tensor;
  reference: (writer: BatchWriter, inputs: readonly tf.Tensor[]) => tf.Tensor;
  /** The largest error that passes, of each comparison. */
  most: Record<Exclude<Comparison, 'weights'>, number>;
}

/** Computes the value of a reference and the gradients of its inputs, and frees them. */
async function ofReference(
  reference: (...inputs: tf.Tensor[]) => tf.Tensor,
  inputs: tf.Tensor[],
  dy: Float32Array<ArrayBuffer>,
) {
  const [value, ...gradients] = tf.tidy(() => {
    const y = reference(...inputs);
    return [y, ...tf.grads(reference)(inputs, tf.tensor(dy, y.shape))];
  });
  const [values, ...slopes] = await Promise.all([value, ...gradients].map((tensor) => tensor.data()));
  tf.dispose([inputs, value, gradients]);
  return { value: values, gradients: slopes };
}

/** Runs a check: one finding for the value, one for each input's gradient, one for finite differences. */
export async function checkOp(
  { device, tuning, share }: Checked,
  check: OpCheck,
  seed = 1,
): Promise<Finding[]> {
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

  const plan = new Plan(device, 'check', tuning);
  const y = check.build(plan, batch, inputs);
  const width = y.shape[1];
  const outputSize = inUse(check.rows) * width;
  const dy = draw(outputSize);
  const upstream = createTensor(device, 'dy', y.shape, { data: padded(dy, sizeOf(y.shape)) });
  plan.setGradient(y, upstream);
  plan.backward();
  for (const tensor of [y, ...inputs.map((input) => plan.gradient(input))]) plan.keep(tensor);
  await plan.compile();
  poison(plan);
  plan.run();
  const value = (await readTensor(device, y)).slice(0, outputSize);
  const gradients = await Promise.all(
    inputs.map(async (input, i) => (await readTensor(device, plan.gradient(input))).slice(0, data[i].length)),
  );

  const expected = await ofReference(
    (...xs) => check.reference(writer, xs),
    inputs.map(({ buffer }, i) => share(buffer, data[i], shapes[i].used)),
    dy,
  );

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
  const writers = inputs.map((input) => kernelsWriting(plan, plan.gradient(input)));
  plan.destroy();
  batch.destroy();
  for (const { buffer } of [...inputs, upstream]) buffer.destroy();
  const finding = (of: keyof OpCheck['most'], error: number, kernels: readonly string[]) => ({
    of,
    error,
    most: check.most[of],
    kernels,
  });
  return [
    finding('value', relativeError(value, expected.value), kernelsWriting(plan, y)),
    ...gradients.map((gradient, i) =>
      finding('gradient', relativeError(gradient, expected.gradients[i]), writers[i]),
    ),
    finding('difference', Math.abs(difference - slope) / scale, [...new Set(writers.flat())]),
  ];
}

/**
 * Returns the largest difference, relative to the largest expected value (or to 0.01, if all are nearly 0); not a number
 * if any difference is none.
 */
export function relativeError(actual: ArrayLike<number>, expected: ArrayLike<number>): number {
  if (actual.length !== expected.length) return Number.POSITIVE_INFINITY;
  let error = 0;
  let largest = 0.01;
  for (let i = 0; i < actual.length; i++) {
    const difference = Math.abs(actual[i] - expected[i]);
    if (Number.isNaN(difference)) return Number.NaN;
    error = Math.max(error, difference);
    largest = Math.max(largest, Math.abs(expected[i]));
  }
  return error / largest;
}
