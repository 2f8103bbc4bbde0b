import { expect, test } from 'vitest';
import { initialParameters, numberFeatures, type TransformerShape, transformerParameters } from './shapes.ts';

const WIDTH = 16;
const SHAPE: TransformerShape = {
  width: WIDTH,
  layers: 1,
  heads: 2,
  expansion: 4,
  tiedOutput: false,
  symbols: 60,
  integers: 0,
  columns: 7,
};
const initial = (shape: TransformerShape) => initialParameters(transformerParameters(shape), 3);
const rows = (table: Float32Array | undefined, from: number, count: number) =>
  table?.subarray(from * WIDTH, (from + count) * WIDTH) ?? new Float32Array();
const deviation = (values: Float32Array) =>
  Math.sqrt(values.reduce((sum, value) => sum + value * value, 0) / values.length);

test('without integers every token has a row, and there are no tables of digits', () => {
  const names = transformerParameters(SHAPE).map(({ name }) => name);
  expect(names).toContain('embedding');
  expect(names).not.toContain('tens');
  expect(names).not.toContain('units');
});

test('scaled tokens start smaller in the embedding, and everything else as it would', () => {
  const plain = initial(SHAPE);
  const scaled = initial({ ...SHAPE, scaled: { from: 1, count: 26, scale: 0.1 } });
  for (const [name, values] of plain) {
    const others = scaled.get(name);
    if (name !== 'embedding') expect(others).toEqual(values);
  }
  const [before, after] = [plain, scaled].map((weights) => weights.get('embedding'));
  expect(rows(after, 27, 33)).toEqual(rows(before, 27, 33));
  expect(rows(after, 0, 1)).toEqual(rows(before, 0, 1));
  rows(after, 1, 26).forEach((value, i) => {
    expect(value).toBeCloseTo(0.1 * rows(before, 1, 26)[i], 6);
  });
});

test('a scale of 1 changes no bit', () => {
  const shape = { ...SHAPE, scaled: { from: 1, count: 26, scale: 1 } };
  expect(initial(shape)).toEqual(initial(SHAPE));
});

test('numbers start where their features put them, in the embedding and in the output', () => {
  const weights = initial({ ...SHAPE, ordered: { from: 30, count: 22 } });
  for (const name of ['embedding', 'output']) {
    const numbers = rows(weights.get(name), 30, 22);
    expect(rank(numbers, WIDTH)).toBeLessThanOrEqual(numberFeatures(0, 22).length);
  }
  expect(deviation(rows(weights.get('embedding'), 0, 30))).toBeCloseTo(0.3, 1);
});

/** The number of independent rows. */
function rank(values: Float32Array, width: number): number {
  const left = Array.from({ length: values.length / width }, (_, row) => [
    ...values.subarray(row * width, (row + 1) * width),
  ]);
  let found = 0;
  for (let column = 0; column < width; column++) {
    const pivot = left.reduce(
      (best, row, i) =>
        i >= found && Math.abs(row[column]) > Math.abs(left[best]?.[column] ?? 0) ? i : best,
      found,
    );
    const row = left[pivot];
    if (row === undefined || Math.abs(row[column]) < 1e-5) continue;
    [left[found], left[pivot]] = [left[pivot], left[found]];
    for (let i = found + 1; i < left.length; i++) {
      const factor = left[i][column] / row[column];
      left[i] = left[i].map((value, j) => value - factor * row[j]);
    }
    found++;
  }
  return found;
}

test('a number lies on a line and on circles of the periods 2, 3, 5, 10 and 24', () => {
  const [line, again, ...circles] = numberFeatures(6, 22);
  expect(line).toBeCloseTo(12 / 22 - 1, 12);
  expect(again).toBe(line);
  expect(circles.slice(0, 4).map((x) => Math.round(1e6 * x) / 1e6 + 0)).toEqual([1, 0, 1, 0]);
  expect(circles[8]).toBeCloseTo(0, 12);
  expect(circles[9]).toBeCloseTo(1, 12);
});
