import * as tf from '@tensorflow/tfjs-core';
import { describe, expect, test } from 'vitest';
import { Plan } from '../../engine/plan.ts';
import { Random } from '../../engine/random.ts';
import { createTensor, readTensor } from '../../engine/tensor.ts';
import { SOFTWARE_TUNING } from '../../engine/tuning.ts';
import { checkGpu, checkOp, randomBatch, TUNINGS, targetRows } from '../opCheck.ts';
import { rmsNorm } from './index.ts';

const norm = (x: tf.Tensor, gain: tf.Tensor) =>
  tf.mul(tf.div(x, tf.sqrt(tf.add(tf.mean(tf.square(x), -1, true), 1e-6))), gain);

for (const [adapter, tuning] of Object.entries(TUNINGS)) {
  describe(`rmsNorm, cut up for ${adapter}`, () => {
    for (const lengths of [[1], [3, 1, 7, 20]]) {
      for (const width of [8, 64]) {
        test(`every token is normalised, ${lengths.length} sequences, width ${width}`, async () => {
          const errors = await checkOp({
            tuning,
            lengths,
            inputs: [['tokens', width], [width]],
            rows: 'tokens',
            build: (plan, batch, [x, gain]) => rmsNorm(plan, batch, x, gain),
            reference: (_, [x, gain]) => norm(x, gain),
          });
          expect(errors.value).toBeLessThan(1e-5);
          expect(Math.max(...errors.gradients)).toBeLessThan(1e-5);
          expect(errors.difference).toBeLessThan(2e-3);
        });
        test(`only the tokens with a target are normalised, ${lengths.length} sequences, width ${width}`, async () => {
          const errors = await checkOp({
            tuning,
            lengths,
            inputs: [['tokens', width], [width]],
            rows: 'targets',
            build: (plan, batch, [x, gain]) => rmsNorm(plan, batch, x, gain, 'targets'),
            reference: (writer, [x, gain]) => norm(tf.gather(x, targetRows(writer)), gain),
          });
          expect(errors.value).toBeLessThan(1e-5);
          expect(Math.max(...errors.gradients)).toBeLessThan(1e-5);
          expect(errors.difference).toBeLessThan(2e-3);
        });
      }
    }
  });
}

test('noise of the given deviation is added to what is normalised, and leaves gradients as they are', async () => {
  const WIDTH = 16;
  const TOKENS = 60 * 20;
  const { device } = await checkGpu();
  const lengths = Array.from({ length: 60 }, () => 20);
  const { batch } = randomBatch(device, new Random(3), lengths);
  const drawn = (size: number, seed: number) => {
    const random = new Random(seed);
    return Float32Array.from({ length: size }, () => random.normal());
  };
  const run = async (noise: number) => {
    const plan = new Plan(device, 'noise', SOFTWARE_TUNING);
    const rows = TOKENS + 5;
    const x = {
      ...createTensor(device, 'x', [rows, WIDTH], { data: drawn(rows * WIDTH, 1) }),
      needsGradient: true,
    };
    const gain = createTensor(device, 'gain', [WIDTH], { data: drawn(WIDTH, 2) });
    const gradient = createTensor(device, 'gradient', [rows, WIDTH], { data: drawn(rows * WIDTH, 4) });
    const y = plan.keep(rmsNorm(plan, batch, x, gain, 'tokens', noise));
    plan.setGradient(y, gradient);
    plan.backward();
    const ofX = plan.keep(plan.gradient(x));
    await plan.compile();
    plan.run();
    const read = async (tensor: typeof y) => (await readTensor(device, tensor)).slice(0, TOKENS * WIDTH);
    return { y: await read(y), ofX: await read(ofX) };
  };
  const [plain, noisy, again] = [await run(0), await run(0.5), await run(0.5)];
  expect(noisy.y).toEqual(again.y);
  expect(noisy.ofX).toEqual(plain.ofX);
  const noise = noisy.y.map((value, i) => value - plain.y[i]);
  const mean = noise.reduce((sum, x) => sum + x, 0) / noise.length;
  const deviation = Math.sqrt(noise.reduce((sum, x) => sum + x * x, 0) / noise.length);
  expect(Math.abs(mean)).toBeLessThan(0.01);
  expect(Math.abs(deviation - 0.5)).toBeLessThan(0.01);
});
