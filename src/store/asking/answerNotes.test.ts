import { expect, test } from 'vitest';
import { askedIn, noteOf } from './answerNotes.ts';

const KEYS = [
  { text: 'nip', value: 57 },
  { text: 'zora', value: 79 },
  { text: 'nipo', value: 3 },
];
const over = (expression: string) => askedIn(expression, 'keyvalue', KEYS);
const answer = (correct: boolean, values?: number[]) => ({
  tokens: [],
  reading: null,
  correct,
  ...(values && { values: values.map((value) => ({ text: String(value), probability: 1, top: [] })) }),
});
const trained = { kind: 'trained' } as const;

test('A knows all numbers, or misreads some', () => {
  const sum = over('nip + zora =');
  expect(noteOf('A', answer(false, [57, 79]), sum, trained, true)).toBe('cannot-add');
  expect(noteOf('A', answer(false, [57, 7]), sum, trained, true)).toBe('misreads');
  expect(noteOf('A', answer(false, [57]), sum, trained, true)).toBe('misreads');
  expect(noteOf('A', answer(true, [57, 79]), over('nip + zora >'), trained, true)).toBe('knows');
  expect(noteOf('A2', answer(false, []), over('1 + 2 ='), trained, true)).toBe('no-sums');
});

test('B adds, unless it was measured that it does not yet', () => {
  const sum = over('nip + zora =');
  expect(noteOf('B', answer(false), sum, trained, true)).toBe('knows-no-keys');
  expect(noteOf('B', answer(false), sum, trained, false)).toBe('learning');
  expect(noteOf('B', answer(true), sum, trained, true)).toBe('luck');
  expect(noteOf('B', answer(true), over('1 + 2 ='), trained, false)).toBe('adds');
  expect(noteOf('B', answer(false), over('1 + 2 ='), trained, true)).toBeNull();
});

test('an untrained model says so, and an untrained link answers as B', () => {
  const initial = { kind: 'initial' } as const;
  const sum = over('nip + zora =');
  expect(noteOf('A', answer(false, [1, 2]), sum, initial, true)).toBe('untrained');
  expect(noteOf('AB', answer(false), sum, initial, true)).toBe('untrained-link');
  expect(noteOf('AB', answer(true), sum, trained, true)).toBe('both');
  expect(noteOf('AB', answer(false), sum, trained, true)).toBeNull();
});
