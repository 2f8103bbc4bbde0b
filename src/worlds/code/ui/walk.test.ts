import { expect, test } from 'vitest';
import { CORE, ENGLISH, piecesOf } from '../languages.ts';
import { OPERATIONS } from '../operations.ts';
import { stopsOf } from './walk.ts';

const named = (phrase: string) => OPERATIONS.findIndex(({ phrase: words }) => words.join(' ') === phrase);
const operations = ['reverse', 'clear first'].map(named);
const run = { task: 'run', language: CORE[0], operations, list: [7, 0, 5, 7] } as const;

test('the list stands as it was given, and then after each step, with what the step changed', () => {
  const stops = stopsOf(run, null);
  expect(stops.map(({ phrase, list }) => [phrase, list])).toEqual([
    [null, [7, 0, 5, 7]],
    ['reverse', [7, 5, 0, 7]],
    ['clear first', [0, 5, 0, 7]],
  ]);
  expect(stops.map(({ changed }) => changed)).toEqual([
    [false, false, false, false],
    [false, true, true, false],
    [true, false, false, false],
  ]);
});

test('what the composition wrote stands beside the step that it is for', () => {
  expect(stopsOf(run, '[7, 5, 0, 7] → [0, 5, 0, 1]').map(({ said }) => said)).toEqual([
    null,
    [7, 5, 0, 7],
    [0, 5, 0, 1],
  ]);
  expect(stopsOf(run, '[7, 5, 0, 7]').map(({ said }) => said)).toEqual([null, [7, 5, 0, 7], null]);
  expect(stopsOf(run, 'nothing of meaning').map(({ said }) => said)).toEqual([null, null, null]);
});

test('a program that was asked without a list is shown on one', () => {
  const [first, second] = stopsOf({ ...run, task: 'describe', list: [] }, 'reverse then clear first');
  expect(first.list).toEqual([7, 0, 5, 3]);
  expect(second).toMatchObject({ list: [3, 5, 0, 7], said: null });
});

test.each([
  [CORE[0], 'clear_first 2, ( null, reverse 1, ( null, x 0, )) null'],
  [CORE[1], 'x 0,  |  null, reverse 1,  |  null, clear_first 2'],
  [ENGLISH, 'reverse 1,  then  null, clear first 2,  on  null, x 0'],
])('every call of a program in %o knows its step', (language, expected) => {
  const pieces = piecesOf(operations, language, 'x');
  expect(pieces.map(({ text, step }) => `${text} ${step}`).join(', ')).toBe(expected);
});
