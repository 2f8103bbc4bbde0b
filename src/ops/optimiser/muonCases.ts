/** The case of the check of Muon: in double precision, as its author writes it. */
import { Parameters } from '../../engine/parameters.ts';
import { Plan } from '../../engine/plan.ts';
import { Random } from '../../engine/random.ts';
import { createTensor, sizeOf } from '../../engine/tensor.ts';
import type { Checked, Finding, OpCase } from '../opCase.ts';
import { relativeError } from '../opCheck.ts';
import { randomBatch } from '../randomBatch.ts';
import { OptimiserState, optimise } from './index.ts';
import { MOMENTUM, NEWTON_SCHULZ } from './muon.ts';

const SPECS = [
  { name: 'gain', shape: [20], decay: false },
  { name: 'table', shape: [7, 12], decay: true },
  { name: 'wide', shape: [24, 72], decay: true, hidden: true },
  { name: 'square', shape: [64, 64], decay: true, hidden: true },
  { name: 'tall', shape: [40, 8], decay: true, hidden: true },
];
const HIDDEN = SPECS.filter(({ hidden }) => hidden);
const WEIGHT_DECAY = 2;
const RATE = 0.01;
const MATRIX_RATE = 3;

type Rows = readonly (readonly number[])[];

const rowsOf = (flat: ArrayLike<number>, columns: number): Rows =>
  Array.from({ length: flat.length / columns }, (_, row) =>
    Array.from({ length: columns }, (_, column) => flat[row * columns + column]),
  );
const transposed = (m: Rows): Rows => m[0].map((_, column) => m.map((row) => row[column]));
const product = (a: Rows, b: Rows): Rows => {
  const columns = transposed(b);
  return a.map((row) => columns.map((column) => row.reduce((sum, x, i) => sum + x * column[i], 0)));
};
const combined = (...terms: readonly [number, Rows][]): Rows =>
  terms[0][1].map((row, i) =>
    row.map((_, j) => terms.reduce((sum, [factor, m]) => sum + factor * m[i][j], 0)),
  );

/** The Newton–Schulz iteration as Muon's author writes it: on the matrix, not on its Gram matrix. */
function orthogonal(momentum: Rows): Rows {
  const norm = Math.hypot(...momentum.flat());
  const { a, b, c, times } = NEWTON_SCHULZ;
  let x = combined([1 / norm, momentum]);
  for (let i = 0; i < times; i++) {
    const gram = product(x, transposed(x));
    x = combined([a, x], [1, product(combined([b, gram], [c, product(gram, gram)]), x)]);
  }
  return x;
}

async function check({ device, tuning }: Checked): Promise<Finding[]> {
  const random = new Random(9);
  const { batch, writer } = randomBatch(device, random, [5]);
  const parameters = new Parameters(device, 'check', SPECS);
  const draw = (shape: readonly number[]) =>
    Float32Array.from({ length: sizeOf(shape) }, () => random.normal());
  const drawAll = () => new Map(SPECS.map(({ name, shape }) => [name, draw(shape)]));
  const values = drawAll();
  parameters.write(values);
  const state = new OptimiserState(device, parameters, 1);
  const loss = createTensor(device, 'loss', [10], { data: new Float32Array(10) });
  const plan = new Plan(device, 'check', tuning);
  optimise(plan, batch, state, [loss], { weightDecay: WEIGHT_DECAY, matrixRate: MATRIX_RATE });
  await plan.compile();

  const expected = new Map(HIDDEN.map(({ name, shape }) => [name, rowsOf(values.get(name) ?? [], shape[1])]));
  const momenta = new Map<string, Rows>();
  for (let number = 1; number <= 3; number++) {
    const gradients = drawAll();
    writer.finish(number, 0, RATE, 1, 1);
    batch.upload(writer);
    for (const { name } of SPECS) {
      const { offset } = parameters.get(name);
      device.queue.writeBuffer(
        state.gradients.buffer,
        offset * 4,
        gradients.get(name) ?? new Float32Array(0),
      );
    }
    plan.run();
    const norm = Math.hypot(...Array.from(gradients.values(), (g) => Math.hypot(...g)));
    for (const { name, shape } of HIDDEN) {
      const gradient = combined([1 / (norm + 1e-6), rowsOf(gradients.get(name) ?? [], shape[1])]);
      const before = momenta.get(name);
      const momentum = before ? combined([MOMENTUM, before], [1, gradient]) : gradient;
      momenta.set(name, momentum);
      const direction = orthogonal(combined([1, gradient], [MOMENTUM, momentum]));
      const scale = RATE * MATRIX_RATE * Math.sqrt(Math.max(1, shape[1] / shape[0]));
      expected.set(name, combined([1 - RATE * WEIGHT_DECAY, expected.get(name) ?? []], [-scale, direction]));
    }
  }
  const actual = await parameters.read();
  plan.destroy();
  state.destroy();
  parameters.destroy();
  batch.destroy();
  loss.buffer.destroy();
  return HIDDEN.map(({ name }) => ({
    of: 'weights',
    error: relativeError(actual.get(name) ?? [], expected.get(name)?.flat() ?? []),
    most: 1e-4,
    kernels: ['optimiser/orthogonalise', 'optimiser/update'],
  }));
}

export const MUON_CASES: readonly OpCase[] = [
  { op: 'optimiser', name: 'three steps of Muon, for matrices of every form', run: check },
];
