import { expect, test } from 'vitest';
import { Plan } from '../engine/plan.ts';
import { Random } from '../engine/random.ts';
import { createTensor, readTensor } from '../engine/tensor.ts';
import { SOFTWARE_TUNING } from '../engine/tuning.ts';
import { attention } from '../ops/attention/index.ts';
import { checkGpu } from '../ops/gpu.fixture.ts';
import { relativeError } from '../ops/opCheck.ts';
import { randomBatch } from '../ops/randomBatch.ts';
import { attentionWeights } from './attentionWeights.ts';

const WIDTH = 16;
const TOKENS = 9;

test.each([
  { heads: 4, distanceSlope: 3, nullKey: true },
  { heads: 2, distanceSlope: 0.25, nullKey: false },
  { heads: 1, distanceSlope: 0, nullKey: true },
  { heads: 2, distanceSlope: 1, nullKey: true, keyColumns: 7 },
])('times the values they are what the kernel reads: %j', async (shape) => {
  const { device } = await checkGpu();
  const random = new Random(4);
  const { batch, writer } = randomBatch(device, random, [TOKENS], 0);
  const draw = (size: number) => Float32Array.from({ length: size }, () => 3 * random.normal());
  const queries = draw(TOKENS * WIDTH);
  const keyValues = draw(TOKENS * 2 * WIDTH);
  const plan = new Plan(device, 'check', SOFTWARE_TUNING);
  const output = attention(
    plan,
    batch,
    createTensor(device, 'queries', [TOKENS, WIDTH], { data: queries }),
    createTensor(device, 'keyValues', [TOKENS, 2 * WIDTH], { data: keyValues }),
    shape,
  );
  plan.keep(output);
  await plan.compile();
  plan.run();

  const { words, layout } = writer;
  const columns = words.subarray(layout.columns, layout.columns + TOKENS);
  const weights = attentionWeights(queries, keyValues, columns, shape);
  const read = new Float32Array(TOKENS * WIDTH);
  for (let head = 0; head < shape.heads; head++) {
    for (let i = 0; i < TOKENS; i++) {
      const start = (head * TOKENS + i) * (TOKENS + 1);
      const row = weights.subarray(start, start + TOKENS + 1);
      expect(row.reduce((a, b) => a + b)).toBeCloseTo(1, 5);
      expect(row.subarray(i + 1, TOKENS).every((weight) => weight === 0)).toBe(true);
      expect(row[TOKENS] > 0).toBe(shape.nullKey);
      const size = WIDTH / shape.heads;
      for (let k = head * size; k < (head + 1) * size; k++) {
        for (let j = 0; j < TOKENS; j++) {
          read[i * WIDTH + k] += row[j] * keyValues[j * 2 * WIDTH + WIDTH + k];
        }
      }
    }
  }
  expect(relativeError(read, await readTensor(device, output))).toBeLessThan(1e-5);
});

test('scores too large for an exponential give finite weights', () => {
  const weights = attentionWeights(new Float32Array(8).fill(60), new Float32Array(16).fill(60), [0, 1], {
    heads: 1,
    distanceSlope: 0,
    nullKey: true,
  });
  expect(Array.from(weights)).toEqual([1, 0, 0, 0.5, 0.5, 0]);
});
