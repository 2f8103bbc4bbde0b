/** The case of the check of the sums of squares. */
import { Parameters } from '../../engine/parameters.ts';
import { Plan } from '../../engine/plan.ts';
import { Random } from '../../engine/random.ts';
import { readTensor, sizeOf } from '../../engine/tensor.ts';
import type { Checked, Finding, OpCase } from '../opCase.ts';
import { kernelsWriting, poison, relativeError } from '../opCheck.ts';
import { OptimiserState } from '../optimiser/state.ts';
import { CHUNK, squaredNorms } from './index.ts';

const SPECS = [
  { name: 'gain', shape: [20], decay: false },
  { name: 'matrix', shape: [7, 12], decay: true },
  { name: 'larger', shape: [40, 52], decay: true },
];

const squaresOf = (values: Float32Array = new Float32Array()) =>
  values.reduce((sum, value) => sum + value * value, 0);

async function check({ device, tuning }: Checked): Promise<Finding[]> {
  const random = new Random(3);
  const draw = (shape: readonly number[]) =>
    Float32Array.from({ length: sizeOf(shape) }, () => random.normal());
  const parameters = new Parameters(device, 'check', SPECS);
  const weights = new Map(SPECS.map(({ name, shape }) => [name, draw(shape)]));
  parameters.write(weights);
  const state = new OptimiserState(device, parameters, tuning.slabs);
  const gradients = new Map(SPECS.map(({ name, shape }) => [name, draw(shape)]));
  for (const [name, gradient] of gradients) {
    device.queue.writeBuffer(state.gradients.buffer, 4 * parameters.get(name).offset, gradient);
  }

  const plan = new Plan(device, 'check', tuning);
  const squares = plan.keep(squaredNorms(plan, state));
  await plan.compile();
  poison(plan);
  plan.run();
  const sums = await readTensor(device, squares);
  const kernels = kernelsWriting(plan, squares);
  const sumOf = (name: string, size: number, which: 0 | 1) => {
    const first = parameters.get(name).offset / CHUNK;
    return Array.from({ length: Math.ceil(size / CHUNK) }, (_, i) => sums[2 * (first + i) + which]).reduce(
      (a, b) => a + b,
    );
  };
  const findings = SPECS.flatMap(({ name, shape }) =>
    [weights, gradients].map(
      (values, which): Finding => ({
        of: 'value',
        error: relativeError(
          [sumOf(name, sizeOf(shape), which === 0 ? 0 : 1)],
          [squaresOf(values.get(name))],
        ),
        most: 1e-5,
        kernels,
      }),
    ),
  );
  plan.destroy();
  state.destroy();
  parameters.destroy();
  return [
    { of: 'value', error: Math.abs(sums.length - (2 * parameters.words) / CHUNK), most: 0, kernels },
    ...findings,
  ];
}

export const NORMS_CASES: readonly OpCase[] = [
  { op: 'norms', name: 'sums of squares of every parameter and its gradient', run: check },
];
