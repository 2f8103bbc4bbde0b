import * as tf from '@tensorflow/tfjs-core';
import { describe, expect, test } from 'vitest';
import { checkOp, TUNINGS, targetRows } from '../opCheck.ts';
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
