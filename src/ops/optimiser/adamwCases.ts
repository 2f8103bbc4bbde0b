/** The cases of the check of AdamW: in double precision by its formula, and with gradients that are no numbers. */
import { Parameters } from '../../engine/parameters.ts';
import { Plan } from '../../engine/plan.ts';
import { Random } from '../../engine/random.ts';
import { createTensor, readTensor, readWords, sizeOf } from '../../engine/tensor.ts';
import type { Checked, Finding, OpCase } from '../opCase.ts';
import { relativeError } from '../opCheck.ts';
import { randomBatch } from '../randomBatch.ts';
import { BETA1, BETA2, CONTROL, OptimiserState, optimise } from './index.ts';

const SPECS = [
  { name: 'gain', shape: [20], decay: false },
  { name: 'matrix', shape: [7, 12], decay: true },
];
const WEIGHT_DECAY = 2;
const RATE = 0.01;
const DECIDING = ['optimiser/collect', 'optimiser/control'];
const UPDATING = ['optimiser/update'];

type Values = Map<string, Float32Array<ArrayBuffer>>;

async function setUp({ device, tuning }: Checked) {
  const random = new Random(9);
  const { batch, writer } = randomBatch(device, random, [5]);
  const parameters = new Parameters(device, 'check', SPECS);
  const drawAll = (): Values =>
    new Map(
      SPECS.map(({ name, shape }) => [
        name,
        Float32Array.from({ length: sizeOf(shape) }, () => random.normal()),
      ]),
    );
  const values = drawAll();
  parameters.write(values);
  const state = new OptimiserState(device, parameters, tuning.slabs);
  const loss = createTensor(device, 'loss', [10], { data: new Float32Array(10).fill(0.5) });
  const plan = new Plan(device, 'check', tuning);
  optimise(plan, batch, state, [loss, loss], { weightDecay: WEIGHT_DECAY, matrixRate: null });
  await plan.compile();
  const step = (number: number, gradients: Values) => {
    writer.finish(number, 0, RATE, 1 / (1 - BETA1 ** number), 1 / (1 - BETA2 ** number));
    batch.upload(writer);
    for (const [parameter, { buffer, offset, slabs }] of state.places()) {
      const name = SPECS.find((spec) => parameters.get(spec.name) === parameter)?.name ?? '';
      const gradient = gradients.get(name) ?? new Float32Array(0);
      const count = slabs?.count ?? 1;
      for (let slab = 0; slab < count; slab++) {
        const part = gradient.map((g) => g / count);
        device.queue.writeBuffer(buffer, (offset + slab * (slabs?.stride ?? 0)) * 4, part);
      }
    }
    plan.run();
  };
  const destroy = () => {
    plan.destroy();
    state.destroy();
    parameters.destroy();
    batch.destroy();
    loss.buffer.destroy();
  };
  return { drawAll, parameters, state, step, values, destroy };
}

async function threeSteps(checked: Checked): Promise<Finding[]> {
  const { drawAll, parameters, state, step, values, destroy } = await setUp(checked);
  const expected = new Map(Array.from(values, ([name, data]) => [name, Float64Array.from(data)]));
  const moments = new Map(
    SPECS.map(({ name, shape }) => [name, Array.from({ length: sizeOf(shape) }, () => [0, 0])]),
  );
  const findings: Finding[] = [];
  const found = (of: 'value' | 'weights', actual: ArrayLike<number>, wanted: ArrayLike<number>) =>
    findings.push({
      of,
      error: relativeError(actual, wanted),
      most: 1e-5,
      kernels: of === 'value' ? DECIDING : UPDATING,
    });
  for (let number = 1; number <= 3; number++) {
    const gradients = drawAll();
    step(number, gradients);
    const norm = Math.hypot(...Array.from(gradients.values(), (g) => Math.hypot(...g)));
    const factor = Math.min(1, 1 / (norm + 1e-6));
    for (const { name, decay } of SPECS) {
      const weights = expected.get(name) ?? new Float64Array(0);
      weights.forEach((weight, i) => {
        const g = (gradients.get(name)?.[i] ?? 0) * factor;
        const [m, v] = moments.get(name)?.[i] ?? [0, 0];
        const next = [BETA1 * m + (1 - BETA1) * g, BETA2 * v + (1 - BETA2) * g * g];
        moments.get(name)?.splice(i, 1, next);
        const mean = next[0] / (1 - BETA1 ** number);
        const root = Math.sqrt(next[1] / (1 - BETA2 ** number));
        const decayed = weight * (decay ? 1 - RATE * WEIGHT_DECAY : 1);
        weights[i] = decayed - (RATE * mean) / (root + 1e-8);
      });
    }
    const control = await readTensor(checked.device, state.control);
    const at = CONTROL.metrics + 2 * number;
    found('value', [control[at]], [10]);
    found('value', [control[at + 1]], [norm]);
  }
  const actual = await parameters.read();
  for (const { name } of SPECS) found('weights', actual.get(name) ?? [], expected.get(name) ?? [0]);
  destroy();
  return findings;
}

const flat = (values: ReadonlyMap<string, Float32Array>) =>
  SPECS.flatMap(({ name }) => [...(values.get(name) ?? [])]);

/** No step is taken from a bad gradient on, until training is resumed. */
async function halts(checked: Checked, bad: number): Promise<Finding[]> {
  const { drawAll, parameters, state, step, destroy } = await setUp(checked);
  step(1, drawAll());
  const before = flat(await parameters.read());
  const spoilt = drawAll();
  spoilt.get('matrix')?.fill(bad, 3, 4);
  step(2, spoilt);
  step(3, drawAll());
  const after = flat(await parameters.read());
  const words = await readWords(checked.device, state.control.buffer, CONTROL.halted, 1);
  state.resume();
  step(4, drawAll());
  const moved = relativeError(flat(await parameters.read()), before) > 0;
  destroy();
  const exactly = (
    of: 'value' | 'weights',
    actual: readonly number[],
    wanted: readonly number[],
  ): Finding => ({ of, error: relativeError(actual, wanted), most: 0, kernels: [...DECIDING, ...UPDATING] });
  return [
    exactly('weights', after, before),
    exactly('value', [...new Float32Array(words)], [1]),
    exactly('weights', [Number(moved)], [1]),
  ];
}

export const ADAMW_CASES: readonly OpCase[] = [
  { op: 'optimiser', name: 'three steps of AdamW with clipping', run: threeSteps },
  ...[Number.NaN, Number.POSITIVE_INFINITY].map((bad) => ({
    op: 'optimiser',
    name: `a gradient of ${bad} halts training with the weights of the last good step`,
    run: (checked: Checked) => halts(checked, bad),
  })),
];
