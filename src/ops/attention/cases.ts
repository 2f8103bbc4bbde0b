/** The cases of the check of attention. */
import * as tf from '@tensorflow/tfjs-core';
import type { BatchWriter } from '../../engine/batch.ts';
import type { OpCase } from '../opCase.ts';
import { checkOp } from '../opCheck.ts';
import { type AttentionOptions, attention } from './index.ts';

const BATCHES = [[1], [3, 1, 7, 20]];
const SIZES = [
  { width: 8, heads: 2 },
  { width: 64, heads: 4 },
  { width: 12, heads: 1 },
];
const CROSS: Record<string, AttentionOptions> = {
  'with a null key, near tokens preferred': { heads: 4, distanceSlope: 3, nullKey: true },
  'near tokens preferred a little': { heads: 4, distanceSlope: 0.25, nullKey: false },
  'with a null key': { heads: 2, nullKey: true },
  'with a null key, the first columns alone': { heads: 4, distanceSlope: 0.5, nullKey: true, keyColumns: 4 },
  'the first columns alone': { heads: 2, keyColumns: 3 },
};
const MOST = { value: 1e-5, gradient: 1e-5, difference: 2e-3 };

/** The textbook form: all scores at once, with a mask that keeps each query to its own sequence's past. */
function textbook(
  writer: BatchWriter,
  [q, k, v]: tf.Tensor[],
  { heads, distanceSlope = 0, nullKey = false, keyColumns = Number.POSITIVE_INFINITY }: AttentionOptions,
): tf.Tensor {
  const { words, layout, tokenCount: n } = writer;
  const width = q.shape[1] ?? 0;
  const head = width / heads;
  const split = (x: tf.Tensor) => tf.transpose(tf.reshape(x, [n, heads, head]), [1, 0, 2]);
  const bias = tf.buffer([n, n]);
  for (let i = 0; i < n; i++) {
    for (let j = 0; j < n; j++) {
      const shown = words[layout.columns + j] < keyColumns;
      const seen = shown && j <= i && j >= words[layout.first + i];
      bias.set(seen ? -distanceSlope * (words[layout.columns + i] - words[layout.columns + j]) : -1e9, i, j);
    }
  }
  const scores = tf.add(tf.div(tf.matMul(split(q), split(k), false, true), Math.sqrt(head)), bias.toTensor());
  const all = nullKey ? tf.concat([scores, tf.zeros([heads, n, 1])], 2) : scores;
  const weights = tf.slice(tf.softmax(all), [0, 0, 0], [heads, n, n]);
  return tf.reshape(tf.transpose(tf.matMul(weights, split(v)), [1, 0, 2]), [n, width]);
}

const sequences = ({ length }: number[]) => (length === 1 ? 'one token' : `${length} sequences`);

const casesOf = (lengths: number[]): OpCase[] => [
  ...SIZES.map(
    ({ width, heads }): OpCase => ({
      op: 'attention',
      name: `self-attention, ${sequences(lengths)}, ${heads} heads of ${width / heads}`,
      run: (checked) =>
        checkOp(checked, {
          lengths,
          inputs: [['tokens', 3 * width]],
          rows: 'tokens',
          build: (plan, batch, [x]) => attention(plan, batch, x, x, { heads }),
          reference: (writer, [x]) => textbook(writer, tf.split(x, 3, -1), { heads }),
          most: MOST,
        }),
    }),
  ),
  ...Object.entries(CROSS).map(
    ([name, options]): OpCase => ({
      op: 'attention',
      name: `cross-attention, ${sequences(lengths)}, ${options.heads} heads, ${name}`,
      run: (checked) =>
        checkOp(checked, {
          lengths,
          inputs: [
            ['tokens', 32],
            ['tokens', 64],
          ],
          rows: 'tokens',
          build: (plan, batch, [q, kv]) => attention(plan, batch, q, kv, options),
          reference: (writer, [q, kv]) => textbook(writer, [q, ...tf.split(kv, 2, -1)], options),
          most: MOST,
        }),
    }),
  ),
];

export const ATTENTION_CASES: readonly OpCase[] = BATCHES.flatMap(casesOf);
