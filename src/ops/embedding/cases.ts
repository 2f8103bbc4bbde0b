/** The cases of the check of embeddings. */
import * as tf from '@tensorflow/tfjs-core';
import type { OpCase } from '../opCase.ts';
import { checkOp } from '../opCheck.ts';
import { oneHot } from '../randomBatch.ts';
import { embed, embeddingTable } from './index.ts';

const VOCABULARY = 14;
const BATCHES = [[1], [3, 1, 7, 20]];
const MOST = { value: 1e-6, gradient: 1e-5, difference: 1e-3 };

const TABLE: OpCase = {
  op: 'embedding',
  name: 'the table composes integers of their digits',
  run: (checked) =>
    checkOp(checked, {
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
      most: MOST,
    }),
};

export const EMBEDDING_CASES: readonly OpCase[] = [
  TABLE,
  ...BATCHES.map((lengths): OpCase => {
    const columns = 2 * Math.max(...lengths);
    return {
      op: 'embedding',
      name: `tokens and columns are looked up, ${lengths.length === 1 ? 'one token' : `${lengths.length} sequences`}`,
      run: (checked) =>
        checkOp(checked, {
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
          most: MOST,
        }),
    };
  }),
];
