import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FinishedRun } from './finishedRun.ts';
import { RECIPES, seeded } from './plan.ts';
import { averagedLosses, fileOf, recordOf } from './publish.ts';
import { resultsSchema } from './record.ts';

const origin = { adapter: 'an adapter', date: '2026-01-01T00:00:00.000Z' };
const curve = {
  ...origin,
  losses: Array.from({ length: 100 }, (_, i) => 5 - i / 25),
  accuracy: [
    { step: 25, accuracy: { heldOut: 0.5, composition: 0.7 } },
    { step: 50, accuracy: { heldOut: 0.9, composition: 0.95 } },
  ],
  seconds: 12.3456,
};
const nobody = { A: 0, B: 0, AB: 0 };

const finished = (seed: number): FinishedRun => ({
  ...origin,
  settings: seeded(RECIPES.tiny, seed),
  count: 1000,
  curves: { A: curve, B: curve, AB: curve },
  accuracy: {
    substitution: nobody,
    numeric: { A: 0, B: 0.993, AB: 0.9 },
    composition: nobody,
    heldOut: nobody,
  },
});

describe('a published record', () => {
  it('counts the right answers, and has every stage', () => {
    const record = recordOf('tiny', finished(3));
    expect(record).toMatchObject({ name: 'tiny', seed: 3, asked: 1000, version: null });
    expect(record.right.numeric).toEqual({ A: 0, B: 993, AB: 900 });
    expect(record.stages.AB).toMatchObject({ steps: 100, seconds: 12.35, adapter: 'an adapter' });
    expect(record.stages.AB?.accuracy.heldOut).toEqual([
      [25, 0.5],
      [50, 0.9],
    ]);
    expect(record.stages.AB?.parameters).toBeGreaterThan(0);
    expect(record.chance).toBeGreaterThan(0);
    expect(record.chance).toBeLessThan(0.1);
  });

  it('names the version that trained a stage, or none if it was not noted', () => {
    const curves = { A: curve, B: { ...curve, version: '2' } };
    const { stages } = recordOf('tiny', { ...finished(0), version: '1', curves });
    expect(stages.A?.version).toBeNull();
    expect(stages.B?.version).toBe('2');
  });

  it('is read back from the file as it was written', () => {
    const runs = [recordOf('tiny', finished(0)), recordOf('tiny', finished(1))];
    expect(resultsSchema.parse(JSON.parse(fileOf(runs))).runs).toEqual(runs);
  });
});

describe('a curve of averaged losses', () => {
  it('ends where the curve ends, and has few points and the same mean', () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: 0.1, max: 20, noNaN: true }), { minLength: 1, maxLength: 500 }),
        (losses) => {
          const points = averagedLosses(losses);
          expect(points.length).toBeLessThanOrEqual(40);
          expect(points.at(-1)?.[0]).toBe(losses.length);
          let before = 0;
          const sum = points.reduce((total, [step, loss]) => {
            const part = loss * (step - before);
            before = step;
            return total + part;
          }, 0);
          const total = losses.reduce((a, b) => a + b, 0);
          expect(Math.abs(sum - total)).toBeLessThan(1e-3 * total);
        },
      ),
    );
  });
});
