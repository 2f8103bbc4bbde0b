import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Random } from './random.ts';

const draws = (random: Random, count: number) => Array.from({ length: count }, () => random.uniform());

test('the same seed and stream give the same numbers, others do not', () => {
  fc.assert(
    fc.property(fc.integer(), fc.integer(), (seed, stream) => {
      const first = draws(new Random(seed, stream), 8);
      expect(draws(new Random(seed, stream), 8)).toEqual(first);
      expect(draws(new Random(seed + 1, stream), 8)).not.toEqual(first);
      expect(draws(new Random(seed, stream + 1), 8)).not.toEqual(first);
    }),
  );
});

test('uniform draws fill [0, 1) evenly, also across neighbouring streams', () => {
  const bins = new Array<number>(10).fill(0);
  for (let stream = 0; stream < 10_000; stream++) bins[Math.floor(new Random(1, stream).uniform() * 10)]++;
  for (const bin of bins) expect(Math.abs(bin - 1000)).toBeLessThan(150);
});

test('below stays below its bound', () => {
  fc.assert(
    fc.property(fc.integer(), fc.integer({ min: 1, max: 1e6 }), (seed, bound) => {
      const draw = new Random(seed).below(bound);
      expect(Number.isInteger(draw) && draw >= 0 && draw < bound).toBe(true);
    }),
  );
});

test('normal draws have mean 0 and deviation 1', () => {
  const random = new Random(4);
  const sample = Array.from({ length: 50_000 }, () => random.normal());
  const mean = sample.reduce((a, b) => a + b) / sample.length;
  const variance = sample.reduce((sum, x) => sum + x * x, 0) / sample.length;
  expect(Math.abs(mean)).toBeLessThan(0.02);
  expect(Math.abs(variance - 1)).toBeLessThan(0.03);
});
