import * as tf from '@tensorflow/tfjs-core';
import { expect, test } from 'vitest';
import { checkOp, TUNINGS } from '../opCheck.ts';
import { swiglu } from './index.ts';

for (const [adapter, tuning] of Object.entries(TUNINGS)) {
  for (const hidden of [4, 168]) {
    test(`swiglu agrees with the reference, hidden ${hidden}, cut up for ${adapter}`, async () => {
      const errors = await checkOp({
        tuning,
        lengths: [3, 1, 9],
        inputs: [['tokens', 2 * hidden]],
        rows: 'tokens',
        build: (plan, batch, [x]) => swiglu(plan, batch, x),
        reference: (_, [x]) => {
          const [u, w] = tf.split(x, 2, -1);
          return tf.mul(tf.mul(u, tf.sigmoid(u)), w);
        },
      });
      expect(errors.value).toBeLessThan(1e-5);
      expect(Math.max(...errors.gradients)).toBeLessThan(1e-5);
      expect(errors.difference).toBeLessThan(1e-3);
    });
  }
}
