import { expect, it } from 'vitest';
import { append, EMPTY_CURVE } from './curve.ts';
import { meansOf } from './means.ts';

it('means keep the sum, the last step, and the same curve for the same curve', () => {
  const values = Array.from({ length: 10 }, (_, i) => i);
  const curve = append(EMPTY_CURVE, 1, values);
  const means = meansOf(curve, 4);
  expect(Array.from(means.steps)).toEqual([4, 8, 10]);
  expect(Array.from(means.values)).toEqual([1.5, 5.5, 8.5]);
  expect(meansOf(curve, 4)).toBe(means);
  expect(meansOf(curve, 1)).toBe(curve);
});
