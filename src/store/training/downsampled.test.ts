import fc from 'fast-check';
import { expect, test } from 'vitest';
import { append, EMPTY_CURVE, last } from './curve.ts';
import { downsampled } from './downsampled.ts';

const curveOf = (values: readonly number[]) => append(EMPTY_CURVE, 1, values);

test('a long curve has few points, all of them its own, with the last', () => {
  fc.assert(
    fc.property(fc.array(fc.double({ noNaN: true }), { minLength: 501, maxLength: 3000 }), (values) => {
      const curve = curveOf(values);
      const few = downsampled(curve, 3000);
      expect(few.length).toBeLessThanOrEqual(501);
      few.steps.forEach((step, i) => {
        expect(few.values[i]).toBe(values[step - 1]);
      });
      expect(last(few)).toEqual(last(curve));
    }),
    { numRuns: 20 },
  );
});

test('curves of other lengths keep the same steps', () => {
  const [short, long] = [700, 3000].map((length) => downsampled(curveOf(Array(length).fill(0)), 3000));
  expect([...long.steps.subarray(0, short.length - 1)]).toEqual([
    ...short.steps.subarray(0, short.length - 1),
  ]);
});

test('a short curve is left as it is', () => {
  const curve = curveOf([1, 2, 3]);
  expect(downsampled(curve, 3000)).toBe(curve);
});
