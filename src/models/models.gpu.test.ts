import * as tf from '@tensorflow/tfjs-core';
import '@tensorflow/tfjs-backend-cpu';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Parameters } from '../engine/parameters.ts';
import type { Tensor } from '../engine/tensor.ts';
import { checkGpu, TUNINGS } from '../ops/opCheck.ts';
import { type PaddedBatch, padBatch } from '../reference/batch.ts';
import { augmentingStates } from '../reference/composition.ts';
import { lossAndGradients } from '../reference/gradients.ts';
import { batchTensors } from '../reference/inputs.ts';
import { compositionLoss, transformerLoss } from '../reference/loss.ts';
import { randomBatch, randomComposition, randomTransformer, TINY } from '../reference/models.fixture.ts';
import { type Composition, compositionStream } from './composition.ts';
import {
  compareWithReference,
  logitsOnGpu,
  lossOnGpu,
  noiseOnGpu,
  onGpu,
  type ReferenceTransformer,
  transformerOnGpu,
} from './gpu.fixture.ts';
import { type CompositionShape, compositionParameters, vocabularySize } from './shapes.ts';
import { lossAt, stream } from './transformer.ts';

type Reference = ReturnType<typeof randomComposition>;

const AUGMENTING = { ...TINY, width: 16, layers: 3, expansion: 6, tiedOutput: true };
const CROSS: CompositionShape = {
  pairs: [
    { augmenting: 1, anchor: 0 },
    { augmenting: 3, anchor: 1 },
    { augmenting: 2, anchor: 1 },
    { augmenting: 3, anchor: 2 },
  ],
  heads: 2,
  distanceSlope: 0.7,
  nullKey: true,
};

const VOCABULARY = vocabularySize(TINY);
const NOISE = 0.4;

/** Moves rows [tokens, width] of a packed batch to their positions in a padded one, [sequences, time, width]. */
function paddedRows({ sequences, columns, visible }: PaddedBatch, rows: Float32Array): tf.Tensor3D {
  const width = TINY.width;
  const places = [...visible.keys()].filter((place) => visible[place] === 1);
  const data = new Float32Array(visible.length * width);
  places.forEach((place, row) => {
    data.set(rows.subarray(row * width, (row + 1) * width), place * width);
  });
  return tf.tensor3d(data, [sequences, columns.length, width]);
}

beforeAll(() => tf.setBackend('cpu'));

for (const [adapter, tuning] of Object.entries(TUNINGS)) {
  describe(`models against the reference, cut up for ${adapter}`, () => {
    for (const tiedOutput of [true, false]) {
      for (const earlyExit of [null, 1]) {
        test(`the transformer agrees with the reference, output ${tiedOutput ? 'tied' : 'free'}, early exit ${earlyExit}`, async () => {
          const { device } = await checkGpu();
          const reference = randomTransformer({ ...TINY, tiedOutput }, 3);
          const writer = randomBatch(9, 4);
          const model = transformerOnGpu(device, reference);
          const actual = await lossOnGpu(device, tuning, writer, model.parameters, (plan, batch) => {
            const early: Tensor[] = [];
            const { table, states } = stream(plan, batch, model, {
              onState: (state, layer, embeddings) => {
                if (layer === earlyExit) early.push(lossAt(plan, batch, model, embeddings, state));
              },
            });
            return [lossAt(plan, batch, model, table, states[states.length - 1]), ...early];
          });
          const inputs = batchTensors(padBatch(writer));
          const expected = lossAndGradients(reference.parameters, (parameters) =>
            transformerLoss({ ...reference, parameters }, inputs, earlyExit),
          );
          compareWithReference(actual, expected);
        });
      }
    }

    for (const tiedOutput of [true, false]) {
      test(`a transformer in which every token has a row of its own agrees with the reference, output ${tiedOutput ? 'tied' : 'free'}`, async () => {
        const { device } = await checkGpu();
        const reference = randomTransformer({ ...TINY, symbols: VOCABULARY, integers: 0, tiedOutput }, 3);
        const writer = randomBatch(9, 4);
        const model = transformerOnGpu(device, reference);
        const actual = await lossOnGpu(device, tuning, writer, model.parameters, (plan, batch) => {
          const { table, states } = stream(plan, batch, model);
          return [lossAt(plan, batch, model, table, states[states.length - 1])];
        });
        const expected = lossAndGradients(reference.parameters, (parameters) =>
          transformerLoss({ ...reference, parameters }, batchTensors(padBatch(writer)), null),
        );
        compareWithReference(actual, expected);
      });
    }

    test('the anchor model agrees with the reference with noise on its embeddings', async () => {
      const { device } = await checkGpu();
      const reference = randomTransformer(TINY, 3);
      const writer = randomBatch(9, 4);
      const model = transformerOnGpu(device, reference);
      const actual = await lossOnGpu(device, tuning, writer, model.parameters, (plan, batch) => {
        const { table, states } = stream(plan, batch, model, { noise: NOISE });
        return [lossAt(plan, batch, model, table, states[states.length - 1])];
      });
      const padded = padBatch(writer);
      const noise = paddedRows(padded, await noiseOnGpu(device, tuning, writer, TINY, NOISE));
      const expected = lossAndGradients(reference.parameters, (parameters) =>
        transformerLoss({ ...reference, parameters }, batchTensors(padded), null, noise),
      );
      compareWithReference(actual, expected);
    });

    test.each([
      ['whole', undefined],
      ['first columns', 4],
    ])(
      'a composition of two augmenting models by four layer pairs agrees with the reference, %s',
      async (_, keyColumns) => {
        const { device } = await checkGpu();
        const shape = { ...CROSS, keyColumns };
        const reference = randomComposition([AUGMENTING, { ...AUGMENTING, width: 8 }], shape);
        const writer = randomBatch(9, 5);
        const model = composeOnGpu(device, reference);
        const actual = await lossOnGpu(device, tuning, writer, model.parameters, (plan, batch) => {
          const { table, states } = compositionStream(plan, batch, model);
          return [lossAt(plan, batch, model.anchor, table, states[states.length - 1])];
        });
        const inputs = batchTensors(padBatch(writer));
        const sources = augmentingStates(reference.augmenting, inputs);
        const { composition } = reference;
        const expected = lossAndGradients(composition.parameters, (parameters) =>
          compositionLoss({ ...composition, parameters }, sources, inputs),
        );
        compareWithReference(actual, expected);
      },
    );
  });
}

function composeOnGpu(
  device: GPUDevice,
  { augmenting, composition }: Reference,
): Composition & { parameters: Parameters } {
  const frozen = (model: ReferenceTransformer) => {
    const { shape, parameters } = transformerOnGpu(device, model);
    return { shape, parameters: parameters.frozen() };
  };
  const shapes = augmenting.map(({ shape }) => shape);
  const specs = compositionParameters(shapes, composition.anchor.shape, composition.shape);
  return {
    augmenting: augmenting.map(frozen),
    anchor: frozen(composition.anchor),
    shape: composition.shape,
    parameters: onGpu(device, specs, composition.parameters),
  };
}

test('before training A⊕B is B, bit for bit', async () => {
  const { device } = await checkGpu();
  const reference = randomComposition([AUGMENTING], CROSS);
  const model = composeOnGpu(device, reference);
  const values = await model.parameters.read();
  const zeroed = new Map(
    Array.from(values, ([name, x]) => [name, name.endsWith('.output') ? new Float32Array(x.length) : x]),
  );
  const writer = randomBatch(9, 6);
  const composed = () =>
    logitsOnGpu(device, writer, (plan, batch) => compositionStream(plan, batch, model), model.anchor);
  const alone = await logitsOnGpu(
    device,
    writer,
    (plan, batch) => stream(plan, batch, model.anchor),
    model.anchor,
  );
  expect(await composed()).not.toEqual(alone);
  model.parameters.write(zeroed);
  expect(await composed()).toEqual(alone);
});

test('a later character never changes an earlier output', async () => {
  const { device } = await checkGpu();
  const model = composeOnGpu(device, randomComposition([AUGMENTING], CROSS));
  const writer = randomBatch(1, 8);
  const composed = () =>
    logitsOnGpu(device, writer, (plan, batch) => compositionStream(plan, batch, model), model.anchor);
  const before = await composed();
  const { words, layout, tokenCount, targetCount } = writer;
  expect(tokenCount).toBeGreaterThan(3);
  for (let changed = 1; changed < tokenCount; changed++) {
    const original = words[layout.tokens + changed];
    words[layout.tokens + changed] = (original + 1) % VOCABULARY;
    const after = await composed();
    words[layout.tokens + changed] = original;
    let seen = false;
    for (let target = 0; target < targetCount; target++) {
      const row = words[layout.targetRow + target];
      const at = (all: Float32Array) => all.slice(target * VOCABULARY, (target + 1) * VOCABULARY);
      if (row < changed) expect(at(after)).toEqual(at(before));
      else seen ||= at(after).some((value, i) => value !== at(before)[i]);
    }
    const last = words[layout.targetRow + targetCount - 1];
    if (last >= changed) expect(seen).toBe(true);
  }
});
