/** The case of the check of patching: states are taken over where the tokens differ, bit for bit. */
import { Plan } from '../../engine/plan.ts';
import { Random } from '../../engine/random.ts';
import { createTensor, readTensor } from '../../engine/tensor.ts';
import type { Checked, Finding, OpCase } from '../opCase.ts';
import { kernelsWriting, relativeError } from '../opCheck.ts';
import { randomBatch } from '../randomBatch.ts';
import { patch } from './index.ts';

/** Patches states of this width. */
export async function checkPatch({ device, tuning }: Checked, width: number): Promise<Finding[]> {
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
  const size = one.writer.tokenCount * width;
  const patched = (await readTensor(device, y)).slice(0, size);
  const tokenOf = ({ writer }: typeof one, row: number) => writer.words[writer.layout.tokens + row];
  const isKept = Array.from(
    { length: one.writer.tokenCount },
    (_, row) => tokenOf(one, row) === tokenOf(two, row),
  );
  if (new Set(isKept).size !== 2) throw new Error('the case needs tokens that differ, and some that do not');
  const expected = patched.map((_, i) => states[isKept[Math.floor(i / width)] ? 0 : 1][i]);
  const kernels = kernelsWriting(plan, y);
  plan.destroy();
  for (const { batch } of [one, two]) batch.destroy();
  for (const { buffer } of [x, other]) buffer.destroy();
  return [{ of: 'value', error: relativeError(patched, expected), most: 0, kernels }];
}

export const PATCH_CASES: readonly OpCase[] = [
  {
    op: 'patch',
    name: 'states are taken over where the tokens differ',
    run: (checked) => checkPatch(checked, 12),
  },
];
