import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { append, type Curve, EMPTY_CURVE, last } from './curve.ts';

const points = ({ length, steps, values }: Curve) =>
  Array.from({ length }, (_, i) => [steps[i], values[i]] as const);

describe('a curve', () => {
  it('holds the appended values, in order, however they were split', () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(fc.double({ noNaN: true }), { maxLength: 50 }), { maxLength: 20 }),
        (parts) => {
          let curve = EMPTY_CURVE;
          let step = 1;
          for (const part of parts) {
            curve = append(curve, step, part);
            step += part.length;
          }
          expect(points(curve)).toEqual(parts.flat().map((value, i) => [i + 1, value]));
        },
      ),
    );
  });

  it('leaves earlier views as they were, also when training goes back', () => {
    const first = append(EMPTY_CURVE, 1, [5, 4, 3]);
    const longer = append(first, 4, [2]);
    const back = append(longer, 2, [9]);
    expect(points(first)).toEqual([
      [1, 5],
      [2, 4],
      [3, 3],
    ]);
    expect(points(longer).at(-1)).toEqual([4, 2]);
    expect(points(back)).toEqual([
      [1, 5],
      [2, 9],
    ]);
  });

  it('knows its last point', () => {
    expect(last(EMPTY_CURVE)).toBeNull();
    expect(last(append(EMPTY_CURVE, 25, [0.5]))).toEqual({ step: 25, value: 0.5 });
  });
});
