/** The cases of the check of sums of gradients: a product that is added to its own input has two. */
import * as tf from '@tensorflow/tfjs-core';
import { linear } from '../linear/index.ts';
import type { OpCase } from '../opCase.ts';
import { checkOp } from '../opCheck.ts';

export const ACCUMULATE_CASES: readonly OpCase[] = [[1], [3, 1, 7, 20]].map((lengths) => ({
  op: 'accumulate',
  name: `a tensor that is read twice, ${lengths.length === 1 ? 'one token' : `${lengths.length} sequences`}`,
  run: (checked) =>
    checkOp(checked, {
      lengths,
      inputs: [
        ['tokens', 20],
        [20, 20],
      ],
      rows: 'tokens',
      build: (plan, batch, [x, w]) => linear(plan, batch, batch.tokens, x, w, { residual: x }),
      reference: (_, [x, w]) => tf.add(tf.matMul(x as tf.Tensor2D, w as tf.Tensor2D), x),
      most: { value: 1e-5, gradient: 1e-5, difference: 1e-3 },
    }),
}));
