import * as tf from '@tensorflow/tfjs-core';
import '@tensorflow/tfjs-backend-cpu';
import { beforeAll, describe, expect, test } from 'vitest';
import type { BatchWriter } from '../engine/batch.ts';
import { DeviceBatch } from '../engine/deviceBatch.ts';
import { Parameters } from '../engine/parameters.ts';
import { Plan } from '../engine/plan.ts';
import { readTensor, type Tensor } from '../engine/tensor.ts';
import { OptimiserState } from '../ops/adam/index.ts';
import { softmaxCrossEntropy } from '../ops/crossEntropy/index.ts';
import { checkGpu, relativeError, TUNINGS } from '../ops/opCheck.ts';
import { padBatch } from '../reference/batch.ts';
import { augmentingStates } from '../reference/composition.ts';
import { lossAndGradients } from '../reference/gradients.ts';
import { batchTensors } from '../reference/inputs.ts';
import { compositionLoss, transformerLoss } from '../reference/loss.ts';
import { randomBatch, randomComposition, randomTransformer, TINY } from '../reference/models.fixture.ts';
import { type Composition, compositionStream } from './composition.ts';
import {
  type CompositionShape,
  compositionParameters,
  transformerParameters,
  vocabularySize,
} from './shapes.ts';
import { readOut, stream, type Transformer } from './transformer.ts';

type ReferenceParameters = ReadonlyMap<string, tf.Tensor>;
type ReferenceTransformer = ReturnType<typeof randomTransformer>;
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

beforeAll(() => tf.setBackend('cpu'));

function onGpu(device: GPUDevice, specs: Parameters['specs'], values: ReferenceParameters): Parameters {
  const parameters = new Parameters(device, 'check', specs);
  parameters.write(new Map(Array.from(values, ([name, x]) => [name, Float32Array.from(x.dataSync())])));
  return parameters;
}

const transformerOnGpu = (device: GPUDevice, { shape, parameters }: ReferenceTransformer): Transformer => ({
  shape,
  parameters: onGpu(device, transformerParameters(shape), parameters),
});

/** Builds a training plan, runs it once, and returns the loss and the gradients of `parameters`. */
async function run(
  device: GPUDevice,
  tuning: (typeof TUNINGS)[string],
  writer: BatchWriter,
  parameters: Parameters,
  losses: (plan: Plan, batch: DeviceBatch) => Tensor[],
) {
  const batch = new DeviceBatch(device, 'check', writer.capacity);
  batch.upload(writer);
  const plan = new Plan(device, 'check', tuning);
  const state = new OptimiserState(device, parameters, tuning.slabs);
  plan.placeGradients(state.places());
  const rows = losses(plan, batch).map((loss) => plan.keep(loss));
  plan.backward();
  await plan.compile();
  plan.run();
  const sums = await Promise.all(rows.map((row) => readTensor(device, row)));
  const loss = sums.flatMap((row) => [...row]).reduce((a, b) => a + b, 0);
  const slabs = await readTensor(device, state.gradients);
  const gradients = new Map(
    parameters.specs.map(({ name, shape }) => {
      const { offset } = parameters.get(name);
      const size = shape.reduce((a, b) => a * b, 1);
      const sum = Float32Array.from({ length: size }, (_, i) => {
        let total = 0;
        for (let slab = 0; slab < tuning.slabs; slab++) total += slabs[slab * parameters.words + offset + i];
        return total;
      });
      return [name, sum];
    }),
  );
  return { loss, gradients };
}

function compare(
  actual: { loss: number; gradients: Map<string, Float32Array> },
  expected: { loss: tf.Scalar; gradients: ReferenceParameters },
) {
  expect(relativeError([actual.loss], expected.loss.dataSync())).toBeLessThan(1e-5);
  for (const [name, gradient] of expected.gradients) {
    const error = relativeError(actual.gradients.get(name) ?? [], gradient.dataSync());
    expect(error, name).toBeLessThan(1e-4);
  }
}

const lossAt = (plan: Plan, batch: DeviceBatch, model: Transformer, table: Tensor, state: Tensor) =>
  softmaxCrossEntropy(plan, batch, readOut(plan, batch, model, table, state), vocabularySize(model.shape))
    .loss;

for (const [adapter, tuning] of Object.entries(TUNINGS)) {
  describe(`models against the reference, cut up for ${adapter}`, () => {
    for (const tiedOutput of [true, false]) {
      for (const earlyExit of [null, 1]) {
        test(`transformer, output ${tiedOutput ? 'tied' : 'free'}, early exit ${earlyExit}`, async () => {
          const { device } = await checkGpu();
          const reference = randomTransformer({ ...TINY, tiedOutput }, 3);
          const writer = randomBatch(9, 4);
          const model = transformerOnGpu(device, reference);
          const actual = await run(device, tuning, writer, model.parameters, (plan, batch) => {
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
          compare(actual, expected);
        });
      }
    }

    test('composition of two augmenting models by four layer pairs', async () => {
      const { device } = await checkGpu();
      const reference = randomComposition([AUGMENTING, { ...AUGMENTING, width: 8 }], CROSS);
      const writer = randomBatch(9, 5);
      const model = composeOnGpu(device, reference);
      const actual = await run(device, tuning, writer, model.parameters, (plan, batch) => {
        const { table, states } = compositionStream(plan, batch, model);
        return [lossAt(plan, batch, model.anchor, table, states[states.length - 1])];
      });
      const inputs = batchTensors(padBatch(writer));
      const sources = augmentingStates(reference.augmenting, inputs);
      const { composition } = reference;
      const expected = lossAndGradients(composition.parameters, (parameters) =>
        compositionLoss({ ...composition, parameters }, sources, inputs),
      );
      compare(actual, expected);
    });
  });
}

function composeOnGpu(device: GPUDevice, { augmenting, composition }: Reference): Composition {
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

/** Logits [targets, vocabulary] of a batch. */
async function logits(
  device: GPUDevice,
  writer: BatchWriter,
  build: (plan: Plan, batch: DeviceBatch) => { table: Tensor; states: Tensor[] },
  model: Transformer,
): Promise<Float32Array> {
  const batch = new DeviceBatch(device, 'check', writer.capacity);
  batch.upload(writer);
  const plan = new Plan(device, 'check', TUNINGS.software);
  const { table, states } = build(plan, batch);
  const out = plan.keep(readOut(plan, batch, model, table, states[states.length - 1]));
  await plan.compile();
  plan.run();
  const stride = out.shape[1];
  const used = (await readTensor(device, out)).slice(0, writer.targetCount * stride);
  return used.filter((_, i) => i % stride < VOCABULARY);
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
    logits(device, writer, (plan, batch) => compositionStream(plan, batch, model), model.anchor);
  const alone = await logits(
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
    logits(device, writer, (plan, batch) => compositionStream(plan, batch, model), model.anchor);
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
