/** The drawing of a map of cells, and the words for it. */
import type { ModelName } from '../../training/stages.ts';
import type { CellMapName } from '../../worlds/registry.ts';
import type { Cell } from '../export/save.ts';

/** Neighbouring places whose answers are counted together. */
export interface Group {
  name: string;
  /** The places from one to before another. */
  from: number;
  to: number;
  /** The name by which words on the page point at it. */
  part?: string;
  /** The marks of its cells, if that differs from group to group. */
  mark?: 'outlined' | 'bare';
}

/** The rows and columns of a map that is a table. */
export interface Axes {
  /** As many as rows. */
  columns: number;
  row: string;
  column: string;
  /** The rows and columns that are numbered along the edges. */
  ticks: readonly number[];
}

export interface CellFigure {
  map: CellMapName;
  /** The model whose answers are shown. */
  model: ModelName;
  /** The id of its heading. */
  id: string;
  title: string;
  subtitle: string;
  /** The name of the field of cells. */
  label: string;
  /** The text in the field's place while there are no cells. */
  empty?: string | undefined;
  places: number;
  /** The first so many places are outlined, in a block of their own: A⊕B learns from their examples. */
  seen: number;
  /** Without axes, cells fill the width row by row. */
  axes?: Axes;
  /** The cell at a place; null where the model is never asked. The same function as long as places mean the same. */
  cellOf(place: number): number | null;
  /**
   * Returns the words for a place.
   * @param answer in words; null if there is no cell
   * @param step after which the cell was asked; null if it was not
   */
  wordsFor(place: number, answer: string | null, step: number | null): { text: string; note: string };
  groups: readonly Group[];
  /** The sentence about how current the answers are. */
  note: string;
  files: { of: string; name: string; head: readonly Cell[]; row(place: number): readonly Cell[] };
}
