/** Moves from cell to cell of a grid, by the key that makes them. */

type Move = readonly [rows: number, columns: number];

export const ARROWS: Record<string, Move> = {
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
};

/** The moves of the arrow keys, and of Home and End along a row. */
export const MOVES: Record<string, Move> = {
  ...ARROWS,
  Home: [0, Number.NEGATIVE_INFINITY],
  End: [0, Number.POSITIVE_INFINITY],
};

/** Returns the index, or the nearest of so many. */
export const within = (index: number, count: number): number => Math.min(count - 1, Math.max(0, index));
