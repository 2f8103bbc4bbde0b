import { describe, expect, test } from 'vitest';
import { biasCorrections, coolsFrom, lastStep, learningRate } from './schedule.ts';

const SCHEDULE = { learningRate: 0.01, warmup: 10, hold: 0.5, steps: 110, goal: null, cooldown: 20 };

describe('a schedule without a goal', () => {
  const rate = (step: number) => learningRate(SCHEDULE, step, null);

  test('rises linearly, holds, falls linearly to 0', () => {
    expect(rate(0)).toBeCloseTo(0.001);
    expect(rate(9)).toBeCloseTo(0.01);
    expect(rate(59)).toBe(0.01);
    expect(rate(85)).toBeCloseTo(0.005);
    expect(rate(110)).toBe(0);
    expect(rate(500)).toBe(0);
  });

  test('needs neither warm-up nor hold', () => {
    const plain = { ...SCHEDULE, learningRate: 1, warmup: 0, hold: 0, steps: 4 };
    expect([0, 1, 2, 3].map((step) => learningRate(plain, step, null))).toEqual([1, 0.75, 0.5, 0.25]);
  });

  test('is a number at its end and beyond, even if it holds its peak all the time', () => {
    const held = { ...SCHEDULE, learningRate: 1, warmup: 0, hold: 1, steps: 4 };
    expect([0, 3, 4, 5].map((step) => learningRate(held, step, null))).toEqual([1, 1, 1, 0]);
  });

  test('ends with its steps, and never cools down by itself', () => {
    expect(lastStep(SCHEDULE, null)).toBe(110);
    expect(coolsFrom(SCHEDULE, null)).toBeNull();
  });
});

describe('a schedule with a goal', () => {
  const goal = { ...SCHEDULE, goal: 0.7 };

  test('holds its peak until the goal is reached, then falls to 0, fast at first', () => {
    expect(learningRate(goal, 4, null)).toBeCloseTo(0.005);
    expect(learningRate(goal, 60, null)).toBe(0.01);
    expect([50, 55, 70].map((step) => learningRate(goal, step, 50))).toEqual([0.01, 0.005, 0]);
    expect(learningRate(goal, 60, 50)).toBeCloseTo(0.01 * (1 - Math.SQRT1_2));
    expect(lastStep(goal, 50)).toBe(70);
    expect(coolsFrom(goal, 50)).toBe(50);
  });

  test('cools down before its last step where the goal is not reached', () => {
    expect(coolsFrom(goal, null)).toBe(90);
    expect(learningRate(goal, 90, null)).toBe(0.01);
    expect(learningRate(goal, 95, null)).toBeCloseTo(0.005);
    expect(lastStep(goal, null)).toBe(110);
  });

  test('takes no more steps than it has, however late the goal is reached', () => {
    expect(lastStep(goal, 100)).toBe(110);
    expect(learningRate(goal, 105, 100)).toBeCloseTo(0.01 * (1 - Math.SQRT1_2));
  });
});

test('bias corrections undo the moments’ start at 0', () => {
  const [first, second] = biasCorrections(0);
  expect(first).toBeCloseTo(10);
  expect(second).toBeCloseTo(50);
  expect(biasCorrections(10_000)).toEqual([1, 1]);
});
