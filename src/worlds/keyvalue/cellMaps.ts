/** The maps of a key–value world: all keys, of which A says the values, and all sums of two numbers. */
import type { CellMap } from '../cells.ts';
import type { Expression } from './expression.ts';
import { GRID_CELLS, gridExpression, gridOrder } from './numberGrid.ts';
import { drawKeyMap, writeAnswers, writeValues } from './suites.ts';
import type { KeyValueWorld } from './world.ts';

export const CELL_MAPS = ['keys', 'sums'] as const;
export type CellMapName = (typeof CELL_MAPS)[number];

/** How many cells each map has in a world of so many keys. */
export const cellCounts = (keys: number): Record<CellMapName, number> => ({ keys, sums: GRID_CELLS });

/** @param seed of the expressions that keys are asked in */
export const keyValueMaps = (world: KeyValueWorld, seed: number): CellMap<Expression, CellMapName>[] => [
  keyMap(world, seed),
  sumMap(world),
];

/** A cell is a key: A says its value, A⊕B computes with it. */
function keyMap(world: KeyValueWorld, seed: number): CellMap<Expression, 'keys'> {
  const expressions = new Map(
    drawKeyMap(world, seed).map((expression) => [expression.keys[world.operands - 1], expression]),
  );
  return {
    name: 'keys',
    phases: ['A', 'AB'],
    isAskedAtRest: true,
    passes: 1,
    order: [...expressions.keys()],
    example(key) {
      const expression = expressions.get(key);
      if (expression === undefined) throw new RangeError(`there is no key ${key}`);
      return expression;
    },
    write: (batch, examples, phase) =>
      phase === 'A' ? writeValues(batch, examples, 'last') : writeAnswers(batch, examples),
  };
}

/** A cell is a + b or a − b. Two numbers take a third of the tokens that three keys take, so a part has more passes. */
const sumMap = ({ operands }: KeyValueWorld): CellMap<Expression, 'sums'> => ({
  name: 'sums',
  phases: ['B'],
  isAskedAtRest: false,
  passes: 3,
  order: gridOrder(),
  example: (cell) => gridExpression(cell, operands),
  write: writeAnswers,
});
