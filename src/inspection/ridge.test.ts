import { expect, test } from 'vitest';
import { Random } from '../engine/random.ts';
import { ridge, type Samples } from './ridge.ts';

const random = new Random(1);
const draw = (size: number) => Float64Array.from({ length: size }, () => random.normal());

function multiply(a: Float64Array, b: Float64Array, inner: number, columns: number): Float64Array {
  return Float64Array.from({ length: (a.length / inner) * columns }, (_, at) => {
    const row = Math.floor(at / columns);
    let sum = 0;
    for (let k = 0; k < inner; k++) sum += a[row * inner + k] * b[k * columns + (at % columns)];
    return sum;
  });
}

const features = 7;
const outputCount = 3;
const samples = (rows: number): Samples => {
  const inputs = draw(rows * features);
  return { inputs, outputs: draw(rows * outputCount), features, outputCount };
};

test('finds a map that samples follow', () => {
  const map = draw(features * outputCount);
  const { inputs } = samples(40);
  const outputs = multiply(inputs, map, features, outputCount);
  const found = ridge({ inputs, outputs, features, outputCount }, 1e-9);
  found.forEach((weight, i) => {
    expect(weight).toBeCloseTo(map[i], 6);
  });
});

test.each([4, 40])('nothing near it fits better, by as much as is asked for, %i samples', (rows) => {
  const given = samples(rows);
  const penalty = 0.7;
  const cost = (map: Float64Array) => {
    const errors = multiply(given.inputs, map, features, outputCount).map((y, i) => y - given.outputs[i]);
    const squares = (values: Float64Array) => values.reduce((sum, value) => sum + value * value, 0);
    return squares(errors) + penalty * squares(map);
  };
  const map = ridge(given, penalty);
  const least = cost(map);
  for (let i = 0; i < map.length; i++) {
    for (const change of [-1e-3, 1e-3]) {
      const moved = map.slice();
      moved[i] += change;
      expect(cost(moved)).toBeGreaterThan(least);
    }
  }
});
