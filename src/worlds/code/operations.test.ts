import fc from 'fast-check';
import { expect, test } from 'vitest';
import { computesTheSame, OPERATIONS, steps } from './operations.ts';

/** Returns the number of the operation with this description. */
const named = (phrase: string) => OPERATIONS.findIndex(({ phrase: words }) => words.join(' ') === phrase);

test.each([
  ['reverse', [3, 5, 0, 7]],
  ['rotate left', [0, 5, 3, 7]],
  ['rotate right', [3, 7, 0, 5]],
  ['sort up', [0, 3, 5, 7]],
  ['sort down', [7, 5, 3, 0]],
  ['swap ends', [3, 0, 5, 7]],
  ['swap halves', [5, 3, 7, 0]],
  ['add one', [8, 1, 6, 4]],
  ['subtract one', [6, 9, 4, 2]],
  ['double', [4, 0, 0, 6]],
  ['negate', [2, 9, 4, 6]],
  ['halve', [3, 0, 2, 1]],
  ['clear first', [0, 0, 5, 3]],
  ['clear last', [7, 0, 5, 0]],
  ['copy first', [7, 7, 7, 7]],
  ['copy last', [3, 3, 3, 3]],
  ['keep evens', [0, 0, 0, 0]],
  ['keep odds', [7, 0, 5, 3]],
  ['cap five', [5, 0, 5, 3]],
  ['mirror', [7, 0, 0, 7]],
])('%s takes 7 0 5 3 to %j', (phrase, result) => {
  expect(steps([named(phrase)], [7, 0, 5, 3])).toEqual([result]);
});

const anyList = fc.array(fc.nat(9), { minLength: 4, maxLength: 4 });
const anyProgram = fc.array(fc.nat(OPERATIONS.length - 1), { maxLength: 3 });

test('every operation takes a list of four digits to another, and leaves the first as it was', () => {
  fc.assert(
    fc.property(anyList, fc.nat(OPERATIONS.length - 1), (list, operation) => {
      const before = [...list];
      const [after] = steps([operation], list);
      expect(after).toHaveLength(4);
      expect(after.every((digit) => Number.isInteger(digit) && digit >= 0 && digit <= 9)).toBe(true);
      expect(list).toEqual(before);
    }),
  );
});

test('a program goes on from the list of the step before', () => {
  fc.assert(
    fc.property(anyProgram, anyList, (program, list) => {
      let current: readonly number[] = list;
      for (const [i, after] of steps(program, list).entries()) {
        expect(after).toEqual(OPERATIONS[program[i]].apply(current));
        current = after;
      }
    }),
  );
});

test('no two operations compute the same', () => {
  OPERATIONS.forEach((_, one) => {
    OPERATIONS.forEach((_, other) => {
      expect(computesTheSame([one], [other])).toBe(one === other);
    });
  });
});

test.each([
  [['reverse', 'reverse'], [], true],
  [['rotate left', 'rotate left'], ['swap halves'], true],
  [['sort up', 'reverse'], ['sort down'], true],
  [['clear first', 'clear last'], ['clear last', 'clear first'], true],
  [['add one', 'subtract one'], [], true],
  [['cap five', 'double'], ['double', 'cap five'], false],
  [['negate', 'halve'], ['halve', 'negate'], false],
])('%j and %j compute the same: %s', (one, other, expected) => {
  expect(computesTheSame(one.map(named), other.map(named))).toBe(expected);
});
