import * as tf from '@tensorflow/tfjs-core';
import { describe, expect, test } from 'vitest';
import { Plan } from '../../engine/plan.ts';
import { Random } from '../../engine/random.ts';
import { createTensor, readTensor } from '../../engine/tensor.ts';
import { SOFTWARE_TUNING } from '../../engine/tuning.ts';
import { checkGpu, checkOp, oneHot, randomBatch, TUNINGS } from '../opCheck.ts';
import { embed, embeddingTable } from './index.ts';

const VOCABULARY = 14;

for (const [adapter, tuning] of Object.entries(TUNINGS)) {
  describe(`embedding, cut up for ${adapter}`, () => {
    test('the table composes integers of their digits', async () => {
      const errors = await checkOp({
        tuning,
        lengths: [3],
        inputs: [
          [31, 16],
          [10, 16],
          [10, 16],
        ],
        rows: 131,
        build: (plan, _, [symbols, tens, units]) => embeddingTable(plan, symbols, tens, units, 100),
        reference: (_, [symbols, tens, units]) => {
          const digits = Array.from({ length: 100 }, (_, n) => n);
          const pick = (table: tf.Tensor, index: (n: number) => number) =>
            tf.matMul(tf.cast(tf.oneHot(digits.map(index), 10), 'float32'), table as tf.Tensor2D);
          const integers = tf.add(
            pick(tens, (n) => Math.floor(n / 10)),
            pick(units, (n) => n % 10),
          );
          return tf.concat([symbols, integers]);
        },
      });
      expect(errors.value).toBeLessThan(1e-6);
      expect(Math.max(...errors.gradients)).toBeLessThan(1e-5);
      expect(errors.difference).toBeLessThan(1e-3);
    });

    for (const lengths of [[1], [3, 1, 7, 20]]) {
      test(`tokens and columns are looked up in ${lengths.length} sequences`, async () => {
        const columns = 2 * Math.max(...lengths);
        const errors = await checkOp({
          tuning,
          lengths,
          inputs: [
            [VOCABULARY, 16],
            [columns, 16],
          ],
          rows: 'tokens',
          build: (plan, batch, [table, position]) => embed(plan, batch, table, position),
          reference: (writer, [table, position]) =>
            tf.add(
              tf.matMul(oneHot(writer, 'tokens', VOCABULARY), table as tf.Tensor2D),
              tf.matMul(oneHot(writer, 'columns', columns), position as tf.Tensor2D),
            ),
        });
        expect(errors.value).toBeLessThan(1e-6);
        expect(Math.max(...errors.gradients)).toBeLessThan(1e-5);
        expect(errors.difference).toBeLessThan(1e-3);
      });
    }
  });
}

test('noise is Gaussian, of the given deviation, the same for the same seed and step, and white', async () => {
  const WIDTH = 16;
  const DEVIATION = 0.4;
  const { device } = await checkGpu();
  const { batch } = randomBatch(
    device,
    new Random(3),
    Array.from({ length: 60 }, () => 20),
  );
  const zeros = (rows: number) => createTensor(device, 'zeros', [rows, WIDTH]);
  const run = async () => {
    const plan = new Plan(device, 'noise', SOFTWARE_TUNING);
    const h = plan.keep(embed(plan, batch, zeros(VOCABULARY), zeros(40), DEVIATION));
    await plan.compile();
    plan.run();
    return (await readTensor(device, h)).slice(0, 60 * 20 * WIDTH);
  };
  const [first, second] = [await run(), await run()];
  expect(first).toEqual(second);
  const mean = first.reduce((sum, x) => sum + x, 0) / first.length;
  const deviation = Math.sqrt(first.reduce((sum, x) => sum + x * x, 0) / first.length);
  const within = first.filter((x) => Math.abs(x) < DEVIATION).length / first.length;
  expect(Math.abs(mean)).toBeLessThan(0.01);
  expect(Math.abs(deviation - DEVIATION)).toBeLessThan(0.01);
  expect(Math.abs(within - 0.6827)).toBeLessThan(0.01);
  const correlation = (apart: number, feature: number) => {
    let sum = 0;
    for (let at = feature; at + apart < first.length; at += WIDTH) sum += first[at] * first[at + apart];
    return (sum * WIDTH) / first.length / DEVIATION ** 2;
  };
  for (let apart = 1; apart <= WIDTH; apart++) {
    for (let feature = 0; feature < WIDTH; feature++) {
      expect(Math.abs(correlation(apart, feature))).toBeLessThan(0.15);
    }
  }
});
