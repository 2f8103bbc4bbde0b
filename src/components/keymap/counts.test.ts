import { expect, test } from 'vitest';
import { KEY } from '../../store/lab/state.ts';
import { askedAfter, countKeys } from './counts.ts';

const { unknown, wrong, right } = KEY;

test('keys are counted by how they were answered', () => {
  const keyMap = Uint8Array.of(right, wrong, unknown, right, right);
  expect(countKeys(keyMap, 0, 3)).toEqual({ right: 1, asked: 2, of: 3 });
  expect(countKeys(keyMap, 3, 5)).toEqual({ right: 2, asked: 2, of: 2 });
});

test('the steps after which keys were asked leave out keys that were not', () => {
  expect(askedAfter(Uint8Array.of(unknown, right, wrong), Uint32Array.of(0, 50, 25))).toEqual({
    first: 25,
    last: 50,
  });
  expect(askedAfter(Uint8Array.of(unknown), Uint32Array.of(0))).toBeNull();
  expect(askedAfter(Uint8Array.of(wrong), Uint32Array.of(0))).toEqual({ first: 0, last: 0 });
});
