import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { append, EMPTY_CURVE } from '../../store/training/curve.ts';
import { joinCurves, thin } from './rows.ts';

const dense = append(EMPTY_CURVE, 1, [4, 3, 2]);
const sparse = append(append(EMPTY_CURVE, 0, [0]), 2, [0.5]);

describe('curves as a table', () => {
  it('has a row for every step at which there is a value', () => {
    expect(joinCurves([dense, sparse])).toEqual([
      [0, null, 0],
      [1, 4, null],
      [2, 3, 0.5],
      [3, 2, null],
    ]);
  });

  it('is thinned to round steps, the first and the last', () => {
    const rows = joinCurves([append(EMPTY_CURVE, 1, Array(298).fill(1))]);
    const { rows: kept, stride } = thin(rows, 40);
    expect(stride).toBe(10);
    expect(kept.map(([step]) => step).slice(0, 3)).toEqual([1, 10, 20]);
    expect(kept.at(-1)?.[0]).toBe(298);
  });

  it('is never longer than asked, in order, and keeps its ends', () => {
    const steps = fc.uniqueArray(fc.nat(100_000), { minLength: 1, maxLength: 300 });
    fc.assert(
      fc.property(steps, fc.integer({ min: 2, max: 60 }), (unordered, most) => {
        const rows = unordered.sort((a, b) => a - b).map((step): [number] => [step]);
        const { rows: kept } = thin(rows, most);
        expect(kept.length).toBeLessThanOrEqual(most);
        expect(rows).toEqual(expect.arrayContaining([...kept]));
        expect([kept[0], kept.at(-1)]).toEqual([rows[0], rows.at(-1)]);
        expect(kept).toEqual([...kept].sort(([a], [b]) => a - b));
      }),
    );
  });
});
