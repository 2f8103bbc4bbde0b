import * as tf from '@tensorflow/tfjs-core';
import '@tensorflow/tfjs-backend-cpu';
import { expect, test } from 'vitest';
import { Parameters } from '../../engine/parameters.ts';
import { Plan } from '../../engine/plan.ts';
import { Random } from '../../engine/random.ts';
import { readTensor, sizeOf } from '../../engine/tensor.ts';
import { checkGpu, relativeError, TUNINGS } from '../opCheck.ts';
import { OptimiserState } from '../optimiser/state.ts';
import { CHUNK, squaredNorms } from './index.ts';

const SPECS = [
  { name: 'gain', shape: [20], decay: false },
  { name: 'matrix', shape: [7, 12], decay: true },
  { name: 'larger', shape: [40, 52], decay: true },
];

for (const [adapter, tuning] of Object.entries(TUNINGS)) {
  test(`every parameter and its gradient get the right sum of squares, cut up for ${adapter}`, async () => {
    const { device } = await checkGpu();
    await tf.setBackend('cpu');
    const random = new Random(3);
    const draw = (shape: readonly number[]) =>
      Float32Array.from({ length: sizeOf(shape) }, () => random.normal());
    const parameters = new Parameters(device, 'check', SPECS);
    const weights = new Map(SPECS.map(({ name, shape }) => [name, draw(shape)]));
    parameters.write(weights);
    const state = new OptimiserState(device, parameters, tuning.slabs);
    const gradients = new Map(SPECS.map(({ name, shape }) => [name, draw(shape)]));
    for (const [name, gradient] of gradients) {
      device.queue.writeBuffer(state.gradients.buffer, 4 * parameters.get(name).offset, gradient);
    }

    const plan = new Plan(device, 'check', tuning);
    const squares = plan.keep(squaredNorms(plan, state));
    await plan.compile();
    for (const buffer of plan.memory) {
      device.queue.writeBuffer(buffer, 0, new Float32Array(buffer.size / 4).fill(1e9));
    }
    plan.run();
    const sums = await readTensor(device, squares);
    expect(sums).toHaveLength((2 * parameters.words) / CHUNK);

    for (const { name, shape } of SPECS) {
      const first = parameters.get(name).offset / CHUNK;
      const chunks = Math.ceil(sizeOf(shape) / CHUNK);
      const sumOf = (which: 0 | 1) =>
        Array.from({ length: chunks }, (_, i) => sums[2 * (first + i) + which]).reduce((a, b) => a + b);
      const squaresOf = (values: Float32Array = new Float32Array()) =>
        tf.sum(tf.square(tf.tensor(values))).dataSync();
      expect(relativeError([sumOf(0)], squaresOf(weights.get(name)))).toBeLessThan(1e-5);
      expect(relativeError([sumOf(1)], squaresOf(gradients.get(name)))).toBeLessThan(1e-5);
    }
  });
}
