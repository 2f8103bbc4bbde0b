import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { colourOf, isClipped, limitOf, STOPS, sizeOfMatrix, summaryOf } from './scale.ts';

const brightness = ([red, green, blue]: readonly number[]) => 0.2126 * red + 0.7152 * green + 0.0722 * blue;

describe.each(['light', 'dark'] as const)('the colours of a matrix in the %s theme', (theme) => {
  const stops = STOPS[theme];

  it('are the ground’s at zero, and the ends’ beyond the limits', () => {
    expect(colourOf(0, 2, stops)).toEqual(stops[2]);
    expect(colourOf(-7, 2, stops)).toEqual(stops[0]);
    expect(colourOf(7, 2, stops)).toEqual(stops[4]);
    expect(colourOf(0, 0, stops)).toEqual(stops[2]);
  });

  it('go away from the ground’s brightness, the farther a value is from zero', () => {
    const ground = brightness(stops[2]);
    const size = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(size, size, fc.constantFrom(-1, 1), (a, b, sign) => {
        const [near, far] = [Math.min(a, b), Math.max(a, b)].map((value) =>
          Math.abs(brightness(colourOf(sign * value, 1, stops)) - ground),
        );
        expect(far).toBeGreaterThanOrEqual(near - 1.5);
      }),
    );
  });
});

describe('a matrix in numbers', () => {
  it('has a norm, ends, and a share of zeros', () => {
    expect(summaryOf(Float32Array.of(3, 0, -4, 0))).toEqual({ norm: 5, least: -4, most: 3, zeros: 0.5 });
  });

  it('has limits that a single large value does not widen', () => {
    const values = Float32Array.from({ length: 1000 }, (_, i) => (i % 2 === 0 ? 1 : -1));
    values[17] = -80;
    expect(limitOf(values)).toBe(1);
    expect(isClipped(values, limitOf(values))).toBe(true);
    expect(isClipped(values.subarray(0, 17), limitOf(values.subarray(0, 17)))).toBe(false);
    expect(limitOf(new Float32Array())).toBe(0);
  });

  it('is one row if it is a gain', () => {
    expect(sizeOfMatrix([64])).toEqual({ rows: 1, columns: 64 });
    expect(sizeOfMatrix([64, 192])).toEqual({ rows: 64, columns: 192 });
  });
});
