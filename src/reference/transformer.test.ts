import '@tensorflow/tfjs-backend-cpu';
import * as tf from '@tensorflow/tfjs-core';
import { expect, test } from 'vitest';
import { transformerParameters } from '../models/shapes.ts';
import { type PaddedBatch, padBatch } from './batch.ts';
import { batchTensors } from './inputs.ts';
import { randomBatch, randomTransformer, TINY } from './models.fixture.ts';
import { parameter } from './parameters.ts';
import { embeddingTable, readLogits, runBlock, transformerStates } from './transformer.ts';

const model = randomTransformer(TINY, 1);

async function logitsOf(batch: PaddedBatch): Promise<number[][][]> {
  const states = transformerStates(model, batchTensors(batch));
  expect(states).toHaveLength(TINY.layers + 1);
  return readLogits(model, states[TINY.layers]).array();
}

test('changing a token changes no earlier output', async () => {
  const batch = padBatch(randomBatch(3, 5));
  const time = batch.columns.length;
  const changed = { ...batch, tokens: batch.tokens.slice() };
  for (let sequence = 0; sequence < 3; sequence++) {
    const last = sequence * time + time - 1;
    changed.tokens[last] = (batch.tokens[last] + 1) % 23;
  }
  const [before, after] = [await logitsOf(batch), await logitsOf(changed)];
  for (let sequence = 0; sequence < 3; sequence++) {
    expect(after[sequence].slice(0, -1)).toEqual(before[sequence].slice(0, -1));
    expect(after[sequence].at(-1)).not.toEqual(before[sequence].at(-1));
  }
});

test('blanks change nothing: any token may stand behind them', async () => {
  const batch = padBatch(randomBatch(3, 6));
  const other = { ...batch, tokens: batch.tokens.map((token, i) => (batch.visible[i] ? token : 9)) };
  expect(other.tokens).not.toEqual(batch.tokens);
  const [before, after] = [await logitsOf(batch), await logitsOf(other)];
  const time = batch.columns.length;
  batch.visible.forEach((visible, i) => {
    const [sequence, step] = [Math.floor(i / time), i % time];
    if (visible) expect(after[sequence][step]).toEqual(before[sequence][step]);
  });
});

test('the MLP is silu(u)·w, as computed by hand', async () => {
  const shape = { ...TINY, width: 2, heads: 1, layers: 1 };
  const silent = new Map<string, tf.Tensor>([
    ['blocks.0.attentionNorm', tf.ones([2])],
    ['blocks.0.queryKeyValue', tf.zeros([2, 6])],
    ['blocks.0.attentionOutput', tf.zeros([2, 2])],
    ['blocks.0.mlpNorm', tf.ones([2])],
    ['blocks.0.mlpInput', tf.tensor2d([2, 0, 0, 3], [2, 2])],
    ['blocks.0.mlpOutput', tf.tensor2d([1, 10], [1, 2])],
  ]);
  const state = tf.tensor3d([1, -1], [1, 1, 2]);
  const after = await runBlock({ shape, parameters: silent }, 0, state, tf.zeros([1, 1, 1, 1])).data();
  const hidden = (2 / (1 + Math.exp(-2))) * -3;
  expect(after[0]).toBeCloseTo(1 + hidden, 4);
  expect(after[1]).toBeCloseTo(-1 + 10 * hidden, 3);
});

test('integers embed as tens and units', async () => {
  const table = await embeddingTable(model).array();
  const tens = await parameter<tf.Tensor2D>(model.parameters, 'tens').array();
  const units = await parameter<tf.Tensor2D>(model.parameters, 'units').array();
  expect(table).toHaveLength(TINY.symbols + TINY.integers);
  table[TINY.symbols + 13].forEach((x, i) => {
    expect(x).toBeCloseTo(tens[1][i] + units[3][i], 6);
  });
});

test('a tied output reads through the scaled embedding table', async () => {
  const tied = { shape: { ...TINY, tiedOutput: true }, parameters: new Map(model.parameters) };
  tied.parameters.set('norm', tf.ones([TINY.width]));
  expect(transformerParameters(tied.shape).map(({ name }) => name)).not.toContain('output');
  const state = tf.ones<tf.Rank.R3>([1, 1, TINY.width]);
  const logits = await readLogits(tied, state).data();
  const sums = await tf.sum(embeddingTable(tied), 1).data();
  sums.forEach((sum, token) => {
    expect(logits[token]).toBeCloseTo((3 / Math.sqrt(TINY.width)) * sum, 4);
  });
});

test('a missing parameter is named', () => {
  const broken = { shape: TINY, parameters: new Map(model.parameters) };
  broken.parameters.delete('blocks.1.mlpInput');
  const batch = batchTensors(padBatch(randomBatch(1, 1)));
  expect(() => transformerStates(broken, batch)).toThrow('blocks.1.mlpInput');
});
