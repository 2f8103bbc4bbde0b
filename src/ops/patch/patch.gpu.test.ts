import { expect, test } from 'vitest';
import { Plan } from '../../engine/plan.ts';
import { Random } from '../../engine/random.ts';
import { createTensor, readTensor } from '../../engine/tensor.ts';
import { SOFTWARE_TUNING } from '../../engine/tuning.ts';
import { checkGpu, randomBatch, TUNINGS } from '../opCheck.ts';
import { patch } from './index.ts';

test.each([
  ...Object.entries(TUNINGS).map(([adapter, tuning]) => ({ adapter, tuning, width: 12 })),
  {
    adapter: 'more workgroups than a dimension holds',
    tuning: { ...SOFTWARE_TUNING, group: 1 },
    width: 5000,
  },
])('takes states over where the tokens differ, cut up for $adapter', async ({ tuning, width }) => {
  const { device } = await checkGpu();
  const lengths = [5, 1, 27, 20];
  const one = randomBatch(device, new Random(1), lengths);
  const two = randomBatch(device, new Random(2), lengths);
  const { capacity } = one.batch.tokens;
  const states = [10, 20].map((seed) => {
    const random = new Random(seed);
    return Float32Array.from({ length: capacity * width }, () => random.normal());
  });
  const [x, other] = states.map((data) => createTensor(device, 'states', [capacity, width], { data }));
  const plan = new Plan(device, 'check', tuning);
  const y = plan.keep(patch(plan, { batch: one.batch, states: x }, { batch: two.batch, states: other }));
  await plan.compile();
  plan.run();
  const patched = await readTensor(device, y);
  const tokenOf = ({ writer }: typeof one, row: number) => writer.words[writer.layout.tokens + row];
  const kept: boolean[] = [];
  for (let row = 0; row < one.writer.tokenCount; row++) {
    const same = tokenOf(one, row) === tokenOf(two, row);
    kept.push(same);
    const at = (data: Float32Array) => data.slice(row * width, (row + 1) * width);
    expect(at(patched), `row ${row}`).toEqual(at(same ? states[0] : states[1]));
  }
  expect(new Set(kept).size).toBe(2);
});
