import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { meanOf, median, quantile, studentQuantile } from './statistics.ts';

/** Returns Student's density, but for its constant. */
const density = (x: number, freedom: number) => (1 + (x * x) / freedom) ** (-(freedom + 1) / 2);

/**
 * Integrates the share of the distribution between −q and q, by Simpson's rule in the angle atan(x/√ν), in which all is
 * finite.
 */
function between(q: number, freedom: number): number {
  const integral = (from: number, to: number) => {
    const parts = 2000;
    const width = (to - from) / parts;
    let sum = 0;
    for (let i = 0; i <= parts; i++) {
      const x = Math.sqrt(freedom) * Math.tan(from + i * width);
      const weight = i === 0 || i === parts ? 1 : i % 2 === 1 ? 4 : 2;
      sum += weight * density(x, freedom) * (1 + (x * x) / freedom);
    }
    return (sum * width) / 3;
  };
  const limit = Math.PI / 2 - 1e-9;
  const edge = Math.atan(q / Math.sqrt(freedom));
  return integral(-edge, edge) / integral(-limit, limit);
}

describe('the quantile of Student’s t-distribution', () => {
  it.each([1, 2, 3, 4, 5, 9, 17, 29, 30, 31, 60, 200])(
    'leaves 5 %% outside for %i degrees of freedom',
    (freedom) => {
      expect(between(studentQuantile(freedom), freedom)).toBeCloseTo(0.95, 4);
    },
  );
});

describe('a mean', () => {
  it('has no interval for one value, and does not exist for none', () => {
    expect(meanOf([])).toBeNull();
    expect(meanOf([0.9])).toEqual({ mean: 0.9, margin: null, count: 1 });
  });

  it('has the textbook’s interval for five seeds', () => {
    const { mean, margin } = meanOf([0.95, 0.96, 0.97, 0.98, 0.99]) ?? { mean: 0, margin: 0 };
    expect(mean).toBeCloseTo(0.97);
    expect(margin).toBeCloseTo((2.7764 * Math.sqrt(0.00025)) / Math.sqrt(5), 6);
  });

  it('lies among its values', () => {
    const shares = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 2, maxLength: 40 });
    fc.assert(
      fc.property(shares, (values) => {
        const { mean, margin } = meanOf(values) ?? { mean: Number.NaN, margin: Number.NaN };
        expect(mean).toBeGreaterThanOrEqual(Math.min(...values) - 1e-9);
        expect(mean).toBeLessThanOrEqual(Math.max(...values) + 1e-9);
        expect(margin).toBeGreaterThanOrEqual(0);
      }),
    );
  });
});

describe('a quantile', () => {
  it('lies between its neighbours', () => {
    expect(median([3, 1, 2])).toBe(2);
    expect(median([4, 1, 2, 3])).toBe(2.5);
    expect([0, 0.25, 0.75, 1].map((share) => quantile([50, 10, 20, 30, 40], share))).toEqual([
      10, 20, 40, 50,
    ]);
    expect(quantile([], 0.5)).toBeNaN();
  });
});
