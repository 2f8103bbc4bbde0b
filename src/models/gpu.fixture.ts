/** Runs models on the GPU for tests, to compare their losses, gradients and logits. */
import type * as tf from '@tensorflow/tfjs-core';
import { expect } from 'vitest';
import type { BatchWriter } from '../engine/batch.ts';
import { DeviceBatch } from '../engine/deviceBatch.ts';
import { Parameters } from '../engine/parameters.ts';
import { Plan } from '../engine/plan.ts';
import { createTensor, readTensor, type Tensor } from '../engine/tensor.ts';
import { embed } from '../ops/embedding/index.ts';
import { TUNINGS } from '../ops/gpu.fixture.ts';
import { relativeError } from '../ops/opCheck.ts';
import { OptimiserState } from '../ops/optimiser/index.ts';
import type { randomTransformer } from '../reference/models.fixture.ts';
import { type TransformerShape, transformerParameters, vocabularySize } from './shapes.ts';
import { readOut, type Transformer } from './transformer.ts';

export type ReferenceParameters = ReadonlyMap<string, tf.Tensor>;
export type ReferenceTransformer = ReturnType<typeof randomTransformer>;

/** Uploads the parameters of a reference model to the GPU. */
export function onGpu(
  device: GPUDevice,
  specs: Parameters['specs'],
  values: ReferenceParameters,
): Parameters {
  const parameters = new Parameters(device, 'check', specs);
  parameters.write(new Map(Array.from(values, ([name, x]) => [name, Float32Array.from(x.dataSync())])));
  return parameters;
}

/** Builds a reference model on the GPU. */
export const transformerOnGpu = (
  device: GPUDevice,
  { shape, parameters }: ReferenceTransformer,
): Transformer => ({
  shape,
  parameters: onGpu(device, transformerParameters(shape), parameters),
});

/** Builds a training plan, runs it once, and returns the loss and the gradients of `parameters`. */
export async function lossOnGpu(
  device: GPUDevice,
  tuning: (typeof TUNINGS)[string],
  writer: BatchWriter,
  parameters: Parameters,
  losses: (plan: Plan, batch: DeviceBatch) => Tensor[],
) {
  const batch = new DeviceBatch(device, 'check', writer.capacity);
  batch.upload(writer);
  const plan = new Plan(device, 'check', tuning);
  const state = new OptimiserState(device, parameters, tuning.slabs);
  plan.placeGradients(state.places());
  const rows = losses(plan, batch).map((loss) => plan.keep(loss));
  plan.backward();
  await plan.compile();
  plan.run();
  const sums = await Promise.all(rows.map((row) => readTensor(device, row)));
  const loss = sums.flatMap((row) => [...row]).reduce((a, b) => a + b, 0);
  const slabs = await readTensor(device, state.gradients);
  const gradients = new Map(
    parameters.specs.map(({ name, shape }) => {
      const { offset } = parameters.get(name);
      const size = shape.reduce((a, b) => a * b, 1);
      const sum = Float32Array.from({ length: size }, (_, i) => {
        let total = 0;
        for (let slab = 0; slab < tuning.slabs; slab++) total += slabs[slab * parameters.words + offset + i];
        return total;
      });
      return [name, sum];
    }),
  );
  return { loss, gradients };
}

/** Expects the loss and every gradient to be the reference's. */
export function compareWithReference(
  actual: { loss: number; gradients: Map<string, Float32Array> },
  expected: { loss: tf.Scalar; gradients: ReferenceParameters },
) {
  expect(relativeError([actual.loss], expected.loss.dataSync())).toBeLessThan(1e-5);
  for (const [name, gradient] of expected.gradients) {
    const error = relativeError(actual.gradients.get(name) ?? [], gradient.dataSync());
    expect(error, name).toBeLessThan(1e-4);
  }
}

/** Computes the noise [tokens, width] that a batch gets on the embeddings of a model of this shape. */
export async function noiseOnGpu(
  device: GPUDevice,
  tuning: (typeof TUNINGS)[string],
  writer: BatchWriter,
  shape: TransformerShape,
  deviation: number,
): Promise<Float32Array> {
  const batch = new DeviceBatch(device, 'check', writer.capacity);
  batch.upload(writer);
  const plan = new Plan(device, 'check', tuning);
  const zeros = (rows: number) => createTensor(device, 'zeros', [rows, shape.width]);
  const noise = plan.keep(embed(plan, batch, zeros(vocabularySize(shape)), zeros(shape.columns), deviation));
  await plan.compile();
  plan.run();
  return readTensor(device, noise);
}

/** Computes the logits [targets, vocabulary] of a batch. */
export async function logitsOnGpu(
  device: GPUDevice,
  writer: BatchWriter,
  build: (plan: Plan, batch: DeviceBatch) => { table: Tensor; states: Tensor[] },
  model: Transformer,
): Promise<Float32Array> {
  const batch = new DeviceBatch(device, 'check', writer.capacity);
  batch.upload(writer);
  const plan = new Plan(device, 'check', TUNINGS.software);
  const { table, states } = build(plan, batch);
  const out = plan.keep(readOut(plan, batch, model, table, states[states.length - 1]));
  await plan.compile();
  plan.run();
  const stride = out.shape[1];
  const used = (await readTensor(device, out)).slice(0, writer.targetCount * stride);
  return used.filter((_, i) => i % stride < vocabularySize(model.shape));
}
