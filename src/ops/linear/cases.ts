/** The cases of the check of matrix products. */
import * as tf from '@tensorflow/tfjs-core';
import type { OpCase } from '../opCase.ts';
import { checkOp } from '../opCheck.ts';
import { linear } from './index.ts';

const BATCHES = { 'one token': [1], 'odd lengths': [3, 1, 7, 20], 'many rows': [27, 27, 26, 5] };
const SIZES = [
  { inputs: 8, outputs: 4 },
  { inputs: 64, outputs: 168 },
  { inputs: 20, outputs: 52 },
];
const MOST = { value: 1e-5, gradient: 1e-5, difference: 1e-3 };

const product = (x: tf.Tensor, w: tf.Tensor, isTransposed = false) =>
  tf.matMul(x as tf.Tensor2D, w as tf.Tensor2D, false, isTransposed);

const casesOf = ([batchName, lengths]: [string, number[]]): OpCase[] => [
  ...SIZES.map(
    ({ inputs, outputs }): OpCase => ({
      op: 'linear',
      name: `${batchName}, ${inputs} → ${outputs}, with a residual`,
      run: (checked) =>
        checkOp(checked, {
          lengths,
          inputs: [
            ['tokens', inputs],
            [inputs, outputs],
            ['tokens', outputs],
          ],
          rows: 'tokens',
          build: (plan, batch, [x, w, residual]) => linear(plan, batch, batch.tokens, x, w, { residual }),
          reference: (_, [x, w, residual]) => tf.add(product(x, w), residual),
          most: MOST,
        }),
    }),
  ),
  {
    op: 'linear',
    name: `${batchName}, transposed and scaled, for the tokens with a target`,
    run: (checked) =>
      checkOp(checked, {
        lengths,
        inputs: [
          ['targets', 64],
          [36, 64],
        ],
        rows: 'targets',
        build: (plan, batch, [x, w]) =>
          linear(plan, batch, batch.targets, x, w, { transposed: true, scale: 0.375 }),
        reference: (_, [x, w]) => tf.mul(product(x, w, true), 0.375),
        most: MOST,
      }),
  },
  {
    op: 'linear',
    name: `${batchName}, through a rank of 7`,
    run: (checked) =>
      checkOp(checked, {
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
        reference: (_, [x, down, up]) => product(product(x, down, true), up),
        most: MOST,
      }),
  },
];

export const LINEAR_CASES: readonly OpCase[] = Object.entries(BATCHES).flatMap(casesOf);
