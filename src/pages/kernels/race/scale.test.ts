import { expect, it } from 'vitest';
import { powersAround, powerText } from './scale.ts';

it('an axis reaches from a power of ten to another', () => {
  expect(powersAround([])).toEqual([0, 1]);
  expect(powersAround([3, 250])).toEqual([0, 3]);
  expect(powersAround([0.02, 0.05])).toEqual([-2, -1]);
  expect(powersAround([10, 100])).toEqual([1, 2]);
  expect(powersAround([10])).toEqual([1, 2]);
  expect([-2, 0, 3].map(powerText)).toEqual(['0.01', '1', '1000']);
});
