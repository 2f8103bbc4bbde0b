import '@tensorflow/tfjs-backend-cpu';
import * as tf from '@tensorflow/tfjs-core';
import { expect, test } from 'vitest';
import { Random } from '../engine/random.ts';
import { padBatch } from './batch.ts';
import { augmentingStates } from './composition.ts';
import { lossAndGradients } from './gradients.ts';
import { batchTensors } from './inputs.ts';
import { compositionLoss, transformerLoss } from './loss.ts';
import { randomBatch, randomComposition, randomTransformer, TINY } from './models.fixture.ts';
import { type Parameters, parameter } from './parameters.ts';

const STEP = 1e-2;

/** Compares each parameter's gradient along a random direction with a central difference. */
async function checkGradients(parameters: Parameters, loss: (parameters: Parameters) => tf.Scalar) {
  const random = new Random(99);
  const { gradients } = lossAndGradients(parameters, loss);
  expect([...gradients.keys()]).toEqual([...parameters.keys()]);
  for (const [name, tensor] of parameters) {
    const direction = tf.tensor(
      Float32Array.from({ length: tensor.size }, () => random.normal() / Math.sqrt(tensor.size)),
      tensor.shape,
    );
    const lossAt = async (distance: number) => {
      const moved = tf.add(tensor, tf.mul(direction, distance));
      return (await loss(new Map(parameters).set(name, moved)).data())[0];
    };
    const difference = ((await lossAt(STEP)) - (await lossAt(-STEP))) / (2 * STEP);
    const gradient = parameter(gradients, name);
    const slope = (await tf.sum(tf.mul(gradient, direction)).data())[0];
    const size = (await tf.norm(gradient).data())[0];
    expect(size, name).toBeGreaterThan(0);
    expect(Math.abs(slope - difference), name).toBeLessThan(1e-4 + 2e-3 * Math.abs(difference));
  }
}

const batch = batchTensors(padBatch(randomBatch(4, 11)));

test('gradients agree with finite differences for a transformer with an output of its own', async () => {
  const model = randomTransformer(TINY, 3);
  await checkGradients(model.parameters, (parameters) => transformerLoss({ ...model, parameters }, batch));
});

test('gradients agree with finite differences for a transformer with tied output and early exit', async () => {
  const model = randomTransformer({ ...TINY, tiedOutput: true }, 4);
  await checkGradients(model.parameters, (parameters) => transformerLoss({ ...model, parameters }, batch, 1));
});

test('gradients agree with finite differences for a composition of two augmenting models', async () => {
  const { augmenting, composition } = randomComposition([TINY, { ...TINY, width: 16 }], {
    pairs: [
      { augmenting: 1, anchor: 0 },
      { augmenting: 2, anchor: 1 },
    ],
    heads: 2,
    distanceSlope: 0.5,
    nullKey: true,
  });
  const states = augmentingStates(augmenting, batch);
  await checkGradients(composition.parameters, (parameters) =>
    compositionLoss({ ...composition, parameters }, states, batch),
  );
});
