import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readNumber } from './numberText.ts';

test.each([
  ['7', 7],
  ['７．０', 7],
  ['0,004', 0.004],
  [',5', 0.5],
  ['0·004', 0.004],
  ['1e-3', 0.001],
  ['1ｅ－３', 0.001],
  ['−12', -12],
  ['-0', 0],
  ['1 000', 1000],
  ['1\u202f000', 1000],
  ["1'000,5", 1000.5],
  ['1,000,000', 1e6],
  ['1,234.5', 1234.5],
  ['1.234,5', 1234.5],
  ['٣٫٥', 3.5],
  ['1e999', Number.POSITIVE_INFINITY],
])('%j means %d', (text, number) => {
  expect(readNumber(text)).toEqual({ mark: null, number });
});

test.each([
  ['1,000', ',', 1, 1000],
  ['1.000', '.', 1, 1000],
  ['１２，３４５', ',', 12.345, 12_345],
])('%j, with its %s, may mean %d or %d', (text, mark, decimal, grouped) => {
  expect(readNumber(text)).toEqual({ mark, decimal, grouped });
});

test.each(['', ' ', 'abc', '1,00,0', '0x10', 'Infinity', 'NaN', '1 2', '1..2', '--1', '²', '9'.repeat(1000)])(
  '%j is no number',
  (text) => {
    expect(readNumber(text)).toBeNull();
  },
);

test('whatever number a program writes is read as itself', () => {
  fc.assert(
    fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (number) => {
      const read = readNumber(String(number));
      const value = read?.mark === null ? read.number : read?.decimal;
      expect(value === number).toBe(true);
    }),
    { numRuns: 1000 },
  );
});

test('no text makes it throw, or is read as something that is no number', () => {
  const pieces = fc.string({ unit: fc.constantFrom(..."0159.,-+eE '_·，。－"), maxLength: 30 });
  fc.assert(
    fc.property(fc.oneof(pieces, fc.string({ unit: 'binary' })), (text) => {
      const read = readNumber(text);
      const numbers = read === null ? [] : read.mark === null ? [read.number] : [read.decimal, read.grouped];
      expect(numbers.some(Number.isNaN)).toBe(false);
    }),
    { numRuns: 3000 },
  );
});
