import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { costsFileOf, costsFileSchema, type KeyCosts, stepCost, withCosts } from './keyCosts.ts';
import { KEY_COUNTS, RECIPES, sweepRuns, withKeys } from './plan.ts';

const step = stepCost([2, 2], [2, 1]);
const measured = (preset: KeyCosts['preset'], adapter: string): KeyCosts => ({
  preset,
  adapter,
  date: '2026-01-01T00:00:00.000Z',
  version: '1+this',
  rounds: 2,
  points: [
    {
      settings: RECIPES[preset],
      step: { A: step, AB: step },
      bytes: { gpu: 1000, keys: 10, checkpoints: { A: 1, B: 2, AB: 3 } },
    },
  ],
});

describe('what a step costs', () => {
  it('is the median, and is compared round by round', () => {
    expect(stepCost([10, 40, 30], [10, 20, 10])).toEqual({
      ms: 30,
      ratio: { median: 2, low: 1.5, high: 2.5 },
    });
  });

  it('does not show what slows a whole round down', () => {
    const times = fc.array(fc.double({ min: 0.1, max: 1e4, noNaN: true }), { minLength: 1, maxLength: 20 });
    fc.assert(
      fc.property(times, fc.double({ min: 0.1, max: 10, noNaN: true }), (reference, factor) => {
        const { ratio } = stepCost(
          reference.map((ms) => factor * ms),
          reference,
        );
        for (const value of Object.values(ratio)) expect(Math.abs(value / factor - 1)).toBeLessThan(1e-3);
      }),
    );
  });
});

describe('the file of measurements', () => {
  it('keeps one for each preset, the last', () => {
    const [paper, small, again] = [
      measured('paper', 'one'),
      measured('small', 'one'),
      measured('paper', 'two'),
    ];
    expect(withCosts(withCosts([small], paper), again)).toEqual([again, small]);
  });

  it('is what is read back, empty too', () => {
    for (const measurements of [[], [measured('paper', 'one'), measured('small', 'one')]]) {
      expect(costsFileSchema.parse(JSON.parse(costsFileOf(measurements))).measurements).toEqual(measurements);
    }
  });
});

it('settings with so many keys are those of the sweep over keys', () => {
  const swept = sweepRuns('paper', 'keys').map(({ settings }) => settings.A);
  expect(KEY_COUNTS.map((keys) => withKeys(RECIPES.paper, keys).A)).toEqual(swept);
});
