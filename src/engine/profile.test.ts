import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { medianShares } from './profile.ts';

describe('shares of the time', () => {
  it('are the medians over rounds, in which one that was disturbed counts for no more than another', () => {
    expect(
      medianShares([
        [1, 3],
        [2, 6],
        [900, 1],
      ]),
    ).toEqual([0.25, 0.75]);
  });

  it('leave out rounds in which the clock stood still, and are refused where it always did', () => {
    expect(
      medianShares([
        [0, 0],
        [1, 1],
        [0, 0],
      ]),
    ).toEqual([0.5, 0.5]);
    expect(() => medianShares([[0, 0]])).toThrow('stands still');
  });

  it('are never negative, and sum to 1', () => {
    const time = fc.integer({ min: 0, max: 1e9 });
    const rounds = fc
      .integer({ min: 1, max: 20 })
      .chain((length) => fc.array(fc.array(time, { minLength: length, maxLength: length }), { minLength: 1 }))
      .filter((all) => all.flat().some((each) => each > 0));
    fc.assert(
      fc.property(rounds, (all) => {
        const shares = medianShares(all);
        expect(shares).toHaveLength(all[0].length);
        for (const share of shares) expect(share).toBeGreaterThanOrEqual(0);
        expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 9);
      }),
    );
  });
});
