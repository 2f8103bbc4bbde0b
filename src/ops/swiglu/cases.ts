/** The cases of the check of the SwiGLU gate. */
import * as tf from '@tensorflow/tfjs-core';
import type { OpCase } from '../opCase.ts';
import { checkOp } from '../opCheck.ts';
import { swiglu } from './index.ts';

export const SWIGLU_CASES: readonly OpCase[] = [4, 168].map((hidden) => ({
  op: 'swiglu',
  name: `${hidden} hidden features`,
  run: (checked) =>
    checkOp(checked, {
      lengths: [3, 1, 9],
      inputs: [['tokens', 2 * hidden]],
      rows: 'tokens',
      build: (plan, batch, [x]) => swiglu(plan, batch, x),
      reference: (_, [x]) => {
        const [u, w] = tf.split(x, 2, -1);
        return tf.mul(tf.mul(u, tf.sigmoid(u)), w);
      },
      most: { value: 1e-5, gradient: 1e-5, difference: 1e-3 },
    }),
}));
