import '@tensorflow/tfjs-backend-cpu';
import * as tf from '@tensorflow/tfjs-core';
import { expect, test } from 'vitest';
import type { CompositionShape } from '../models/shapes.ts';
import { type PaddedBatch, padBatch } from './batch.ts';
import { augmentingStates, type ComposedModel, composedState } from './composition.ts';
import { batchTensors } from './inputs.ts';
import { randomBatch, randomComposition, TINY } from './models.fixture.ts';
import { runBlock, transformerStates } from './transformer.ts';

const WIDER = { ...TINY, width: 16, layers: 3 };
const SHAPE: CompositionShape = {
  pairs: [
    { augmenting: 1, anchor: 0 },
    { augmenting: 2, anchor: 1 },
    { augmenting: 1, anchor: 2 },
  ],
  heads: 2,
  distanceSlope: 0.5,
  nullKey: true,
};

function run(model: ComposedModel, batch: PaddedBatch): tf.Tensor3D {
  const tensors = batchTensors(batch);
  return composedState(model, augmentingStates(model, tensors), tensors);
}

function anchorAlone(model: ComposedModel, batch: PaddedBatch): tf.Tensor3D {
  return transformerStates(model.anchor, batchTensors(batch))[model.anchor.shape.layers];
}

function withParameters(model: ComposedModel, name: RegExp, values: (tensor: tf.Tensor) => tf.Tensor) {
  const parameters = new Map(
    [...model.parameters].map(([key, tensor]) => [key, name.test(key) ? values(tensor) : tensor]),
  );
  return { ...model, parameters };
}

test('with an output of zero the composition is exactly its anchor model', async () => {
  const batch = padBatch(randomBatch(3, 2));
  const composed = randomComposition([TINY, WIDER], SHAPE);
  const untrained = withParameters(composed, /output$/, tf.zerosLike);
  const anchor = await anchorAlone(composed, batch).data();
  expect(await run(untrained, batch).data()).toEqual(anchor);
  expect(await run(composed, batch).data()).not.toEqual(anchor);
});

test('changing a token changes no earlier output', async () => {
  const batch = padBatch(randomBatch(2, 3));
  const time = batch.columns.length;
  const changed = {
    ...batch,
    tokens: batch.tokens.map((t, i) => (i % time === time - 1 ? (t + 1) % 23 : t)),
  };
  const composed = randomComposition([WIDER], SHAPE);
  const early = (state: tf.Tensor3D) => tf.slice(state, 0, [2, time - 1, TINY.width]).data();
  expect(await early(run(composed, changed))).toEqual(await early(run(composed, batch)));
  expect(await run(composed, changed).data()).not.toEqual(await run(composed, batch).data());
});

test('contributions at one place read the same state and add up', async () => {
  const batch = padBatch(randomBatch(2, 4));
  const last = { ...SHAPE, pairs: [{ augmenting: 2, anchor: TINY.layers }] };
  const twice = { ...last, pairs: [last.pairs[0], last.pairs[0]] };
  const one = randomComposition([TINY], last);
  const parameters = new Map(one.parameters);
  for (const [name, tensor] of one.parameters) parameters.set(name.replace('cross.0.0', 'cross.0.1'), tensor);
  const anchor = anchorAlone(one, batch);
  const contribution = await tf.sub(run(one, batch), anchor).data();
  const doubled = await tf.sub(run({ ...one, shape: twice, parameters }, batch), anchor).data();
  contribution.forEach((value, i) => {
    expect(doubled[i]).toBeCloseTo(2 * value, 4);
  });
});

test('a pair enters the stream once, after as many blocks as it says', async () => {
  const batch = padBatch(randomBatch(2, 5));
  const composed = randomComposition([TINY], { ...SHAPE, pairs: [{ augmenting: 1, anchor: 1 }] });
  const lower = { ...composed, anchor: { ...composed.anchor, shape: { ...TINY, layers: 1 } } };
  const upper = runBlock(composed.anchor, 1, run(lower, batch), batchTensors(batch).mask);
  expect(await run(composed, batch).data()).toEqual(await upper.data());
});

test('a steep slope leaves each position only itself to read', async () => {
  const batch = padBatch(randomBatch(3, 7));
  const bottom = { ...SHAPE, pairs: [{ augmenting: 0, anchor: 0 }], nullKey: false };
  const steep = randomComposition([TINY], { ...bottom, distanceSlope: 1000 });
  const gentle = { ...steep, shape: bottom };
  const alone = { ...batch, visible: batch.visible.map(() => 0) };
  const layerless = { ...steep.anchor, shape: { ...TINY, layers: 0 } };
  const expected = await run({ ...steep, anchor: layerless }, alone).data();
  expect(await run({ ...steep, anchor: layerless }, batch).data()).toEqual(expected);
  expect(await run({ ...gentle, anchor: layerless }, batch).data()).not.toEqual(expected);
});
