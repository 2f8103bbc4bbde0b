/** The maps of an arithmetic world: all keys, of which A writes the values, and all sums of two numbers. */
import type { CellMap } from '../cells.ts';
import type { Expression } from './expression.ts';
import type { Arithmetic } from './keys.ts';
import { GRID_CELLS, gridExpression, gridOrder } from './numberGrid.ts';
import { drawKeyMap } from './suites.ts';

/** The number of cells of each map, in a world of so many keys. */
export const cellCounts = (keys: number) => ({ keys, sums: GRID_CELLS });

/** A cell is a key: A writes its value, A⊕B computes with it. */
export function keyMap(world: Arithmetic, seed: number): CellMap<Expression> {
  const expressions = new Map(
    drawKeyMap(world, seed).map((expression) => [expression.keys[world.layout.operands - 1], expression]),
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
    written: (phase) => (phase === 'A' ? 'lastReading' : 'answers'),
  };
}

/** A cell is a + b or a − b. Two numbers take a third of the tokens that three keys take, so a part has more passes. */
export const sumMap = ({ layout }: Arithmetic): CellMap<Expression> => ({
  name: 'sums',
  phases: ['B'],
  isAskedAtRest: false,
  passes: 3,
  order: gridOrder(),
  example: (cell) => gridExpression(cell, layout),
  written: () => 'answers',
});
