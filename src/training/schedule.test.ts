import { expect, test } from 'vitest';
import { biasCorrections, learningRate } from './schedule.ts';

const SCHEDULE = { learningRate: 0.01, warmup: 10, hold: 0.5, steps: 110 };

test('rises linearly, holds, falls linearly to 0', () => {
  expect(learningRate(SCHEDULE, 0)).toBeCloseTo(0.001);
  expect(learningRate(SCHEDULE, 9)).toBeCloseTo(0.01);
  expect(learningRate(SCHEDULE, 59)).toBe(0.01);
  expect(learningRate(SCHEDULE, 85)).toBeCloseTo(0.005);
  expect(learningRate(SCHEDULE, 110)).toBe(0);
  expect(learningRate(SCHEDULE, 500)).toBe(0);
});

test('needs neither warm-up nor hold', () => {
  const plain = { learningRate: 1, warmup: 0, hold: 0, steps: 4 };
  expect([0, 1, 2, 3].map((step) => learningRate(plain, step))).toEqual([1, 0.75, 0.5, 0.25]);
});

test('is a number at its end and beyond, even if it holds its peak all the time', () => {
  const held = { learningRate: 1, warmup: 0, hold: 1, steps: 4 };
  expect([0, 3, 4, 5].map((step) => learningRate(held, step))).toEqual([1, 1, 1, 0]);
});

test('bias corrections undo the moments’ start at 0', () => {
  const [first, second] = biasCorrections(0);
  expect(first).toBeCloseTo(10);
  expect(second).toBeCloseTo(50);
  expect(biasCorrections(10_000)).toEqual([1, 1]);
});
