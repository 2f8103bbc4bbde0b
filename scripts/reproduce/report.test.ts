import { expect, it } from 'vitest';
import type { FinishedRun } from '../../src/results/finishedRun.ts';
import { report } from './report.mjs';
import * as source from './source.ts';

const plans = source.plansOf('keyvalue');
const origin = { adapter: 'an adapter', date: '2026-01-01T00:00:00.000Z' };
const curve = { ...origin, losses: [5], accuracy: [], seconds: 1 };

/** Returns a finished run in which A⊕B answered this share of the expressions over held-out keys. */
function finished(AB: number): FinishedRun {
  const others = { A: 1, B: 0, AB: 1 };
  return {
    ...origin,
    settings: plans.recipes.tiny,
    count: 1000,
    curves: { A: curve, B: curve, AB: curve },
    accuracy: { substitution: others, numeric: others, composition: others, heldOut: { A: 0, B: 0, AB } },
  };
}

const asked = { plans, recipe: 'tiny', tables: ['1'], sweeps: [] } as const;
const heldOut = (shares: readonly number[]) =>
  report(source, asked, () => shares.map(finished))
    .join('\n')
    .split('\n')
    .find((line) => line.includes('held-out'));

it('the mean of several seeds has an interval', () => {
  expect(heldOut([0.962, 0.964, 0.893])).toContain('94.0 ± 10.0');
});

it('a single seed has no interval', () => {
  expect(heldOut([0.962])).toMatch(/96\.2(?! ±)/);
});
