import * as tf from '@tensorflow/tfjs-core';
import { describe, expect, test } from 'vitest';
import { checkOp, TUNINGS } from '../opCheck.ts';
import { linear } from './index.ts';

const batches = { 'one token': [1], 'odd lengths': [3, 1, 7, 20], 'many rows': [27, 27, 26, 5] };
const sizes = [
  { inputs: 8, outputs: 4 },
  { inputs: 64, outputs: 168 },
  { inputs: 20, outputs: 52 },
];

for (const [adapter, tuning] of Object.entries(TUNINGS)) {
  describe(`linear, cut up for ${adapter}`, () => {
    for (const [name, lengths] of Object.entries(batches)) {
      for (const { inputs, outputs } of sizes) {
        test(`${name} agrees with the reference, ${inputs} → ${outputs}, with a residual`, async () => {
          const errors = await checkOp({
            tuning,
            lengths,
            inputs: [
              ['tokens', inputs],
              [inputs, outputs],
              ['tokens', outputs],
            ],
            rows: 'tokens',
            build: (plan, batch, [x, w, residual]) => linear(plan, batch, batch.tokens, x, w, { residual }),
            reference: (_, [x, w, residual]) =>
              tf.add(tf.matMul(x as tf.Tensor2D, w as tf.Tensor2D), residual),
          });
          expect(errors.value).toBeLessThan(1e-5);
          expect(Math.max(...errors.gradients)).toBeLessThan(1e-5);
          expect(errors.difference).toBeLessThan(1e-3);
        });
      }
      test(`${name} agrees with the reference, transposed and scaled, for the tokens with a target`, async () => {
        const errors = await checkOp({
          tuning,
          lengths,
          inputs: [
            ['targets', 64],
            [36, 64],
          ],
          rows: 'targets',
          build: (plan, batch, [x, w]) =>
            linear(plan, batch, batch.targets, x, w, { transposed: true, scale: 0.375 }),
          reference: (_, [x, w]) => tf.mul(tf.matMul(x as tf.Tensor2D, w as tf.Tensor2D, false, true), 0.375),
        });
        expect(errors.value).toBeLessThan(1e-5);
        expect(Math.max(...errors.gradients)).toBeLessThan(1e-5);
        expect(errors.difference).toBeLessThan(1e-3);
      });
      test(`${name} agrees with the reference, through a rank of 7`, async () => {
        const errors = await checkOp({
          tuning,
          lengths,
          inputs: [
            ['tokens', 20],
            [7, 20],
            [7, 36],
          ],
          rows: 'tokens',
          build: (plan, batch, [x, down, up]) => {
            const low = linear(plan, batch, batch.tokens, x, down, { transposed: true });
            return linear(plan, batch, batch.tokens, low, up);
          },
          reference: (_, [x, down, up]) =>
            tf.matMul(tf.matMul(x as tf.Tensor2D, down as tf.Tensor2D, false, true), up as tf.Tensor2D),
        });
        expect(errors.value).toBeLessThan(1e-5);
        expect(Math.max(...errors.gradients)).toBeLessThan(1e-5);
        expect(errors.difference).toBeLessThan(1e-3);
      });
    }
  });
}
