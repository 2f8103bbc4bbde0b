import '@tensorflow/tfjs-backend-cpu';
import * as tf from '@tensorflow/tfjs-core';
import { expect, test } from 'vitest';
import type { ParameterSpec } from '../models/shapes.ts';
import { AdamW, clipFactor } from './adamw.ts';
import { parameter, parameterVariables } from './parameters.ts';

const spec = (name: string, decay: boolean): ParameterSpec => ({
  name,
  shape: [3],
  decay,
  initial: () => new Float32Array(3),
});
const SPECS = [spec('matrix', true), spec('gain', false)];
const START = new Map(SPECS.map(({ name }) => [name, Float32Array.of(1, -2, 3)]));
const gradients = (scale: number) =>
  new Map(SPECS.map(({ name }) => [name, tf.mul(tf.tensor1d([0.1, -0.02, 0.3]), scale)]));

test('without decay and clipping it is Adam', async () => {
  const ours = parameterVariables(SPECS, START);
  const theirs = parameterVariables(SPECS, START);
  const optimiser = new AdamW(ours, SPECS, 0);
  const adam = tf.train.adam(0.01, 0.9, 0.98, 1e-8);
  for (const scale of [1, -0.5, 0.2]) {
    const step = gradients(scale);
    optimiser.step(step, 0.01);
    adam.applyGradients(
      [...theirs].map(([name, variable]) => ({
        name: variable.name,
        tensor: parameter(step, name),
      })),
    );
  }
  for (const { name } of SPECS) {
    const mine = await parameter(ours, name).data();
    const expected = await parameter(theirs, name).data();
    expected.forEach((value, i) => {
      expect(mine[i]).toBeCloseTo(value, 6);
      expect(value).not.toBe(START.get(name)?.[i]);
    });
  }
});

test('only matrices decay, by learning rate × decay, before the update', async () => {
  const variables = parameterVariables(SPECS, START);
  const still = new Map(SPECS.map(({ name }) => [name, tf.zeros([3])]));
  new AdamW(variables, SPECS, 2).step(still, 0.1);
  const matrix = await parameter(variables, 'matrix').data();
  [0.8, -1.6, 2.4].forEach((value, i) => {
    expect(matrix[i]).toBeCloseTo(value, 6);
  });
  expect(await parameter(variables, 'gain').data()).toEqual(START.get('gain'));
});

test('gradients are scaled to a global norm of 1, never up', async () => {
  const factor = (a: number, b: number) =>
    clipFactor(new Map([a, b].map((value, i) => [`${i}`, tf.scalar(value)]))).data();
  expect((await factor(3, 4))[0]).toBeCloseTo(1 / 5, 6);
  expect((await factor(0.3, 0.4))[0]).toBe(1);
});

test('a clipped step counts for less than it would have', async () => {
  // After a gradient of 1 and one of −4, clipped to −1, the moments of a lone parameter are as follows.
  const lone = [spec('matrix', false)];
  const variables = parameterVariables(lone, new Map([['matrix', new Float32Array(3)]]));
  const optimiser = new AdamW(variables, lone, 0);
  for (const value of [1, -4]) optimiser.step(new Map([['matrix', tf.tensor1d([value, 0, 0])]]), 0.1);
  const first = (0.9 * 0.1 - 0.1) / (1 - 0.9 ** 2);
  const second = (0.98 * 0.02 + 0.02) / (1 - 0.98 ** 2);
  const moved = await parameter(variables, 'matrix').data();
  expect(moved[0]).toBeCloseTo(-0.1 - (0.1 * first) / Math.sqrt(second), 5);
});

test('a training that is taken up with its moments goes on as if it had not stopped', async () => {
  const whole = parameterVariables(SPECS, START);
  const optimiser = new AdamW(whole, SPECS, 2);
  optimiser.step(gradients(1), 0.01);
  const dataOf = async (of: (g: number) => number) =>
    new Map(
      await Promise.all(
        Array.from(gradients(1), async ([name, g]) => [name, Float32Array.from(await g.data(), of)] as const),
      ),
    );
  const first = await dataOf((g) => 0.1 * g);
  const second = await dataOf((g) => 0.02 * g * g);
  const values = new Map(
    await Promise.all(
      Array.from(
        whole,
        async ([name, variable]) => [name, Float32Array.from(await variable.data())] as const,
      ),
    ),
  );
  const takenUp = parameterVariables(SPECS, values);
  const later = new AdamW(takenUp, SPECS, 2, { steps: 1, first, second });
  optimiser.step(gradients(-0.5), 0.01);
  later.step(gradients(-0.5), 0.01);
  for (const { name } of SPECS) {
    const expected = await parameter(whole, name).data();
    (await parameter(takenUp, name).data()).forEach((value, i) => {
      expect(value).toBeCloseTo(expected[i], 6);
    });
  }
});
