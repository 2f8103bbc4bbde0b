import { expect, test } from 'vitest';
import { Plan } from '../../engine/plan.ts';
import { Random } from '../../engine/random.ts';
import { createTensor, readTensor } from '../../engine/tensor.ts';
import { SOFTWARE_TUNING } from '../../engine/tuning.ts';
import { checkGpu, testCases } from '../gpu.fixture.ts';
import { randomBatch } from '../randomBatch.ts';
import { EMBEDDING_CASES } from './cases.ts';
import { embed } from './index.ts';

const VOCABULARY = 14;

testCases(EMBEDDING_CASES);

test('noise is Gaussian, of the given deviation, the same for the same seed and step, and white', async () => {
  const WIDTH = 16;
  const DEVIATION = 0.4;
  const { device } = await checkGpu();
  const { batch } = randomBatch(
    device,
    new Random(3),
    Array.from({ length: 60 }, () => 20),
  );
  const zeros = (rows: number) => createTensor(device, 'zeros', [rows, WIDTH]);
  const run = async () => {
    const plan = new Plan(device, 'noise', SOFTWARE_TUNING);
    const h = plan.keep(embed(plan, batch, zeros(VOCABULARY), zeros(40), DEVIATION));
    await plan.compile();
    plan.run();
    return (await readTensor(device, h)).slice(0, 60 * 20 * WIDTH);
  };
  const [first, second] = [await run(), await run()];
  expect(first).toEqual(second);
  const mean = first.reduce((sum, x) => sum + x, 0) / first.length;
  const deviation = Math.sqrt(first.reduce((sum, x) => sum + x * x, 0) / first.length);
  const within = first.filter((x) => Math.abs(x) < DEVIATION).length / first.length;
  expect(Math.abs(mean)).toBeLessThan(0.01);
  expect(Math.abs(deviation - DEVIATION)).toBeLessThan(0.01);
  expect(Math.abs(within - 0.6827)).toBeLessThan(0.01);
  const correlation = (apart: number, feature: number) => {
    let sum = 0;
    for (let at = feature; at + apart < first.length; at += WIDTH) sum += first[at] * first[at + apart];
    return (sum * WIDTH) / first.length / DEVIATION ** 2;
  };
  for (let apart = 1; apart <= WIDTH; apart++) {
    for (let feature = 0; feature < WIDTH; feature++) {
      expect(Math.abs(correlation(apart, feature))).toBeLessThan(0.15);
    }
  }
});
