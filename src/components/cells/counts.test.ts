import { expect, test } from 'vitest';
import { CELL } from '../../store/lab/cells.ts';
import { askedAfter, countCells } from './counts.ts';

const { unknown, wrong, right } = CELL;

test('cells are counted by how they were answered', () => {
  const standings = Uint8Array.of(right, wrong, unknown, right, right);
  const cellOf = (place: number) => place;
  expect(countCells(standings, { from: 0, to: 3 }, cellOf)).toEqual({ right: 1, asked: 2, of: 3 });
  expect(countCells(standings, { from: 3, to: 5 }, cellOf)).toEqual({ right: 2, asked: 2, of: 2 });
});

test('places whose cell is never asked do not count', () => {
  const standings = Uint8Array.of(right, right, wrong);
  const cellOf = (place: number) => (place === 1 ? null : place);
  expect(countCells(standings, { from: 0, to: 3 }, cellOf)).toEqual({ right: 1, asked: 2, of: 2 });
});

test('the steps after which cells were asked leave out cells that were not', () => {
  const asked = (standings: number[], steps: number[]) =>
    askedAfter({ standings: Uint8Array.from(standings), steps: Uint32Array.from(steps) });
  expect(asked([unknown, right, wrong], [0, 50, 25])).toEqual({ first: 25, last: 50 });
  expect(asked([unknown], [0])).toBeNull();
  expect(asked([wrong], [0])).toEqual({ first: 0, last: 0 });
});
