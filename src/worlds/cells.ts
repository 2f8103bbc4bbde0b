/** Maps of cells: everything of a kind that a model can be asked, an example in each cell, numbered from 0. */

import type { Example, Written } from './example.ts';
import type { Phase } from './phases.ts';

export interface CellMap<E extends Example = Example> {
  readonly name: string;
  /** The phases whose models are asked about these cells. */
  readonly phases: readonly Phase[];
  /** True if all cells are asked whenever a model comes to rest; if not, a visitor has to ask for them. */
  readonly isAskedAtRest: boolean;
  /** Passes over a runner's rows that one part of the map takes. */
  readonly passes: number;
  /** The cells that are asked, in an order of which every part samples the whole. */
  readonly order: readonly number[];
  example(cell: number): E;
  /** Returns the form of the examples that a model of this phase is asked. */
  written(phase: Phase): Written;
}
