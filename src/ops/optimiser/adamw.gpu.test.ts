import { expect, test } from 'vitest';
import { Parameters } from '../../engine/parameters.ts';
import { Plan } from '../../engine/plan.ts';
import { Random } from '../../engine/random.ts';
import { createTensor, readTensor, readWords } from '../../engine/tensor.ts';
import { checkGpu, randomBatch, relativeError, TUNINGS } from '../opCheck.ts';
import { BETA1, BETA2, CONTROL, OptimiserState, optimise } from './index.ts';

const SPECS = [
  { name: 'gain', shape: [20], decay: false },
  { name: 'matrix', shape: [7, 12], decay: true },
];
const WEIGHT_DECAY = 2;
const RATE = 0.01;

async function setUp(tuning: (typeof TUNINGS)[string]) {
  const { device } = await checkGpu();
  const random = new Random(9);
  const { batch, writer } = randomBatch(device, random, [5]);
  const parameters = new Parameters(device, 'check', SPECS);
  const draw = (size: number) => Float32Array.from({ length: size }, () => random.normal());
  const values = new Map(SPECS.map(({ name, shape }) => [name, draw(shape.reduce((a, b) => a * b, 1))]));
  parameters.write(values);
  const state = new OptimiserState(device, parameters, tuning.slabs);
  const loss = createTensor(device, 'loss', [10], { data: new Float32Array(10).fill(0.5) });
  const plan = new Plan(device, 'check', tuning);
  optimise(plan, batch, state, [loss, loss], { weightDecay: WEIGHT_DECAY, matrixRate: null });
  await plan.compile();
  const step = (number: number, gradients: Map<string, Float32Array<ArrayBuffer>>) => {
    writer.finish(number, 0, RATE, 1 / (1 - BETA1 ** number), 1 / (1 - BETA2 ** number));
    batch.upload(writer);
    for (const [parameter, { buffer, offset, slabs }] of state.places()) {
      const name = SPECS.find((spec) => parameters.get(spec.name) === parameter)?.name ?? '';
      const gradient = gradients.get(name) ?? new Float32Array(0);
      const count = slabs?.count ?? 1;
      for (let slab = 0; slab < count; slab++) {
        const part = gradient.map((g) => g / count);
        device.queue.writeBuffer(buffer, (offset + slab * (slabs?.stride ?? 0)) * 4, part);
      }
    }
    plan.run();
  };
  return { device, draw, parameters, state, step, values };
}

for (const [adapter, tuning] of Object.entries(TUNINGS)) {
  test(`three steps of AdamW with clipping agree with the reference, cut up for ${adapter}`, async () => {
    const { device, draw, parameters, state, step, values } = await setUp(tuning);
    const expected = new Map(Array.from(values, ([name, data]) => [name, Float64Array.from(data)]));
    const moments = new Map(
      SPECS.map(({ name, shape }) => [
        name,
        Array.from({ length: shape.reduce((a, b) => a * b, 1) }, () => [0, 0]),
      ]),
    );
    for (let number = 1; number <= 3; number++) {
      const gradients = new Map(Array.from(values, ([name, data]) => [name, draw(data.length)]));
      step(number, gradients);
      const norm = Math.hypot(...Array.from(gradients.values(), (g) => Math.hypot(...g)));
      const factor = Math.min(1, 1 / (norm + 1e-6));
      for (const { name, decay } of SPECS) {
        const weights = expected.get(name) ?? new Float64Array(0);
        weights.forEach((weight, i) => {
          const g = (gradients.get(name)?.[i] ?? 0) * factor;
          const [m, v] = moments.get(name)?.[i] ?? [0, 0];
          const next = [BETA1 * m + (1 - BETA1) * g, BETA2 * v + (1 - BETA2) * g * g];
          moments.get(name)?.splice(i, 1, next);
          const mean = next[0] / (1 - BETA1 ** number);
          const root = Math.sqrt(next[1] / (1 - BETA2 ** number));
          const decayed = weight * (decay ? 1 - RATE * WEIGHT_DECAY : 1);
          weights[i] = decayed - (RATE * mean) / (root + 1e-8);
        });
      }
      const control = await readTensor(device, state.control);
      const at = CONTROL.metrics + 2 * number;
      expect(control[at]).toBeCloseTo(10, 4);
      expect(control[at + 1] / norm).toBeCloseTo(1, 5);
    }
    const actual = await parameters.read();
    for (const { name } of SPECS) {
      expect(relativeError(actual.get(name) ?? [], expected.get(name) ?? [0])).toBeLessThan(1e-5);
    }
  });

  for (const bad of [Number.NaN, Number.POSITIVE_INFINITY]) {
    test(`a gradient of ${bad} halts training with the weights of the last good step, cut up for ${adapter}`, async () => {
      const { device, draw, parameters, state, step } = await setUp(tuning);
      const good = () =>
        new Map([
          ['gain', draw(20)],
          ['matrix', draw(84)],
        ]);
      step(1, good());
      const before = await parameters.read();
      const spoilt = good();
      spoilt.get('matrix')?.fill(bad, 3, 4);
      step(2, spoilt);
      step(3, good());
      expect(await parameters.read()).toEqual(before);
      const halted = new Float32Array(await readWords(device, state.control.buffer, CONTROL.halted, 1));
      expect(halted[0]).toBe(1);
      state.resume();
      step(4, good());
      expect(await parameters.read()).not.toEqual(before);
    });
  }
}
