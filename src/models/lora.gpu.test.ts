import * as tf from '@tensorflow/tfjs-core';
import '@tensorflow/tfjs-backend-cpu';
import { beforeAll, expect, test } from 'vitest';
import { checkGpu, TUNINGS } from '../ops/gpu.fixture.ts';
import { padBatch } from '../reference/batch.ts';
import { lossAndGradients } from '../reference/gradients.ts';
import { batchTensors } from '../reference/inputs.ts';
import { mergeLora } from '../reference/lora.ts';
import { transformerLoss } from '../reference/loss.ts';
import { randomBatch, randomParameters, randomTransformer, TINY } from '../reference/models.fixture.ts';
import { compareWithReference, logitsOnGpu, lossOnGpu, onGpu, transformerOnGpu } from './gpu.fixture.ts';
import { type Lora, loraParameters, loraStream, matchingRank } from './lora.ts';
import { initialParameters, parameterCount } from './shapes.ts';
import { lossAt, stream } from './transformer.ts';

const RANK = 3;
const specs = loraParameters(TINY, RANK);

beforeAll(() => tf.setBackend('cpu'));

function loraOnGpu(device: GPUDevice) {
  const reference = randomTransformer(TINY, 3);
  const lora = randomParameters(specs, 7);
  const { shape, parameters } = transformerOnGpu(device, reference);
  const model: Lora = {
    anchor: { shape, parameters: parameters.frozen() },
    parameters: onGpu(device, specs, lora),
  };
  return { reference, lora, model };
}

test.each(Object.entries(TUNINGS))(
  'its loss and gradients are those of merged weights, cut up for %s',
  async (_, tuning) => {
    const { device } = await checkGpu();
    const { reference, lora, model } = loraOnGpu(device);
    const writer = randomBatch(9, 4);
    const actual = await lossOnGpu(device, tuning, writer, model.parameters, (plan, batch) => {
      const { table, states } = loraStream(plan, batch, model);
      return [lossAt(plan, batch, model.anchor, table, states[states.length - 1])];
    });
    const inputs = batchTensors(padBatch(writer));
    const expected = lossAndGradients(lora, (parameters) =>
      transformerLoss({ ...reference, parameters: mergeLora(reference.parameters, parameters) }, inputs),
    );
    compareWithReference(actual, expected);
  },
);

test('before training it is B, bit for bit', async () => {
  const { device } = await checkGpu();
  const { model } = loraOnGpu(device);
  const writer = randomBatch(9, 6);
  const adapted = () =>
    logitsOnGpu(device, writer, (plan, batch) => loraStream(plan, batch, model), model.anchor);
  const alone = await logitsOnGpu(
    device,
    writer,
    (plan, batch) => stream(plan, batch, model.anchor),
    model.anchor,
  );
  expect(await adapted()).not.toEqual(alone);
  model.parameters.write(initialParameters(specs, 7));
  expect(await adapted()).toEqual(alone);
});

test('it gets the rank at which it has about as many parameters as asked', () => {
  const count = parameterCount(loraParameters(TINY, 1));
  expect(matchingRank(TINY, 2.4 * count)).toBe(2);
  expect(matchingRank(TINY, 2.6 * count)).toBe(3);
  expect(matchingRank(TINY, 1)).toBe(1);
});
