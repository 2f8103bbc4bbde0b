/** Maps of cells: everything of a kind that a model can be asked, an example in each cell, numbered from 0. */
import type { BatchWriter } from '../engine/batch.ts';

export interface CellMap<Example, Name extends string = string> {
  readonly name: Name;
  /** The phases whose models are asked about these cells. */
  readonly phases: readonly ('A' | 'B' | 'AB')[];
  /** Whether all cells are asked whenever a model comes to rest; if not, a visitor's wish to see them is awaited. */
  readonly isAskedAtRest: boolean;
  /** Passes over a runner's rows that one part of the map takes. */
  readonly passes: number;
  /** The cells that are asked, in an order of which every part samples the whole. */
  readonly order: readonly number[];
  example(cell: number): Example;
  /** Empties the batch and writes what a model of this phase is asked, with its answers as targets. */
  write(batch: BatchWriter, examples: readonly Example[], phase: 'A' | 'B' | 'AB'): void;
}
