import { describe, expect, it } from 'vitest';
import { loss, percentage, probability, rate, weight } from './format.ts';

describe('numbers for a person', () => {
  it('call nothing complete that is not', () => {
    expect(percentage(1)).toBe('100');
    expect(percentage(0.9999)).toBe('99.9');
    expect(percentage(0.843)).toBe('84.3');
    expect(probability(0.9999)).toBe('99');
    expect(probability(1)).toBe('100');
  });

  it('keep the digits that matter', () => {
    expect(rate(0.42)).toBe('0.4');
    expect(rate(1412.3)).toBe('1,412');
    expect(loss(1.94)).toBe('1.940');
    expect(loss(0.012345)).toBe('0.0123');
    expect([-0.012345, 1, 0, 2.14e-7].map(weight)).toEqual(['−0.0123', '1', '0', '2.1e-7']);
  });
});
