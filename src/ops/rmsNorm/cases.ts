/** The cases of the check of the RMS norm. */
import * as tf from '@tensorflow/tfjs-core';
import type { BatchWriter } from '../../engine/batch.ts';
import type { OpCase } from '../opCase.ts';
import { checkOp } from '../opCheck.ts';
import { targetRows } from '../randomBatch.ts';
import { rmsNorm } from './index.ts';

const BATCHES = [[1], [3, 1, 7, 20]];
const WIDTHS = [8, 64];
const MOST = { value: 1e-5, gradient: 1e-5, difference: 2e-3 };

const norm = (x: tf.Tensor, gain: tf.Tensor) =>
  tf.mul(tf.div(x, tf.sqrt(tf.add(tf.mean(tf.square(x), -1, true), 1e-6))), gain);

const pick = (writer: BatchWriter, x: tf.Tensor) => tf.matMul(targetRows(writer), x as tf.Tensor2D);

const sequences = ({ length }: number[]) => (length === 1 ? 'one token' : `${length} sequences`);

const casesOf = (lengths: number[], width: number): OpCase[] => [
  {
    op: 'rmsNorm',
    name: `every token, ${sequences(lengths)}, width ${width}`,
    run: (checked) =>
      checkOp(checked, {
        lengths,
        inputs: [['tokens', width], [width]],
        rows: 'tokens',
        build: (plan, batch, [x, gain]) => rmsNorm(plan, batch, x, gain),
        reference: (_, [x, gain]) => norm(x, gain),
        most: MOST,
      }),
  },
  {
    op: 'rmsNorm',
    name: `only the tokens with a target, ${sequences(lengths)}, width ${width}`,
    run: (checked) =>
      checkOp(checked, {
        lengths,
        inputs: [['tokens', width], [width]],
        rows: 'targets',
        build: (plan, batch, [x, gain]) => rmsNorm(plan, batch, x, gain, 'targets'),
        reference: (writer, [x, gain]) => norm(pick(writer, x), gain),
        most: MOST,
      }),
  },
];

export const RMS_NORM_CASES: readonly OpCase[] = BATCHES.flatMap((lengths) =>
  WIDTHS.flatMap((width) => casesOf(lengths, width)),
);
