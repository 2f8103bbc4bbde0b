import '@tensorflow/tfjs-backend-cpu';
import * as tf from '@tensorflow/tfjs-core';
import { expect, test } from 'vitest';
import type { CompositionShape, TransformerShape } from '../models/shapes.ts';
import { type PaddedBatch, padBatch } from './batch.ts';
import { augmentingStates, type Composition, composedState } from './composition.ts';
import { batchTensors } from './inputs.ts';
import { randomBatch, randomComposition, TINY } from './models.fixture.ts';
import { runBlock, transformerStates } from './transformer.ts';

const WIDER: TransformerShape = { ...TINY, width: 16, layers: 3 };
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

/**
 * Returns a function that computes the composed state on a batch, for these augmenting models, with parts of the
 * composition replaced.
 */
function runner(shapes: readonly TransformerShape[], shape: CompositionShape) {
  const { augmenting, composition } = randomComposition(shapes, shape);
  const run = (batch: PaddedBatch, changes: Partial<Composition> = {}) => {
    const tensors = batchTensors(batch);
    return composedState({ ...composition, ...changes }, augmentingStates(augmenting, tensors), tensors);
  };
  return { composition, run };
}

function stateOfAnchor({ anchor }: Composition, batch: PaddedBatch): tf.Tensor3D {
  return transformerStates(anchor, batchTensors(batch))[anchor.shape.layers];
}

test('with an output of zero the composition is exactly its anchor model', async () => {
  const batch = padBatch(randomBatch(3, 2));
  const { composition, run } = runner([TINY, WIDER], SHAPE);
  const parameters = new Map(
    Array.from(composition.parameters, ([name, tensor]) => [
      name,
      name.endsWith('output') ? tf.zerosLike(tensor) : tensor,
    ]),
  );
  const anchor = await stateOfAnchor(composition, batch).data();
  expect(await run(batch, { parameters }).data()).toEqual(anchor);
  expect(await run(batch).data()).not.toEqual(anchor);
});

test('changing a token changes no earlier output', async () => {
  const batch = padBatch(randomBatch(2, 3));
  const time = batch.columns.length;
  const changed = {
    ...batch,
    tokens: batch.tokens.map((t, i) => (i % time === time - 1 ? (t + 1) % 23 : t)),
  };
  const { run } = runner([WIDER], SHAPE);
  const early = (state: tf.Tensor3D) => tf.slice(state, 0, [2, time - 1, TINY.width]).data();
  expect(await early(run(changed))).toEqual(await early(run(batch)));
  expect(await run(changed).data()).not.toEqual(await run(batch).data());
});

test('contributions at one place read the same state and add up', async () => {
  const batch = padBatch(randomBatch(2, 4));
  const pair = { augmenting: 2, anchor: TINY.layers };
  const { composition, run } = runner([TINY], { ...SHAPE, pairs: [pair] });
  const parameters = new Map(composition.parameters);
  for (const [name, tensor] of composition.parameters) {
    parameters.set(name.replace('cross.0.0', 'cross.0.1'), tensor);
  }
  const anchor = stateOfAnchor(composition, batch);
  const once = await tf.sub(run(batch), anchor).data();
  const twice = await tf
    .sub(run(batch, { shape: { ...SHAPE, pairs: [pair, pair] }, parameters }), anchor)
    .data();
  once.forEach((value, i) => {
    expect(twice[i]).toBeCloseTo(2 * value, 4);
  });
});

test('a pair enters the stream once, after as many blocks as it says', async () => {
  const batch = padBatch(randomBatch(2, 5));
  const { composition, run } = runner([TINY], { ...SHAPE, pairs: [{ augmenting: 1, anchor: 1 }] });
  const oneBlock = { ...composition.anchor, shape: { ...TINY, layers: 1 } };
  const lower = run(batch, { anchor: oneBlock });
  const upper = runBlock(composition.anchor, 1, lower, batchTensors(batch).mask);
  expect(await run(batch).data()).toEqual(await upper.data());
});

test('a steep slope leaves each position only itself to read', async () => {
  const batch = padBatch(randomBatch(3, 7));
  const alone = { ...batch, visible: batch.visible.map(() => 0) };
  const gentle = { ...SHAPE, pairs: [{ augmenting: 0, anchor: 0 }], nullKey: false };
  const { composition, run } = runner([TINY], gentle);
  const anchor = { ...composition.anchor, shape: { ...TINY, layers: 0 } };
  const shape = { ...gentle, distanceSlope: 1000 };
  const expected = await run(alone, { anchor, shape }).data();
  expect(await run(batch, { anchor, shape }).data()).toEqual(expected);
  expect(await run(batch, { anchor }).data()).not.toEqual(expected);
});
