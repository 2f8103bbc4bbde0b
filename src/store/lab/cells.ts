/** The answers to the cells of maps. */
import type { EventOf } from '../../protocol/messages.ts';
import { CELL_MAPS, type CellMapName } from '../../worlds/registry.ts';
import type { WeightsId } from '../training/origin.ts';

/** A cell that was not asked yet, one that was answered wrong, and one that was answered right. */
export const CELL = { unknown: 0, wrong: 1, right: 2 } as const;

export interface CellAnswers {
  /** For each cell one of `CELL`; a cell keeps its answer until it is asked again. */
  standings: Uint8Array;
  /** For each cell the step after which it was last asked; 0 where it was not. */
  steps: Uint32Array;
  /** The weights that were asked last. */
  weights: WeightsId | null;
  /** True if all cells are being asked because a visitor wants to see them. */
  isPending: boolean;
}

export type MapAnswers = Readonly<Record<CellMapName, CellAnswers>>;

const mapAnswers = (answers: (name: CellMapName) => CellAnswers): MapAnswers =>
  Object.fromEntries(CELL_MAPS.map((name) => [name, answers(name)])) as MapAnswers;

/** The number of cells of each map; maps that a world lacks have none. */
export type CellCounts = Partial<Record<CellMapName, number>>;

/** Maps of so many cells, of which none was asked. */
export const blankMaps = (counts: CellCounts): MapAnswers =>
  mapAnswers((name) => ({
    standings: new Uint8Array(counts[name] ?? 0),
    steps: new Uint32Array(counts[name] ?? 0),
    weights: null,
    isPending: false,
  }));

/** The maps when nothing that was asked will be answered any more. */
export const withoutPending = (maps: MapAnswers): MapAnswers =>
  mapAnswers((name) => ({ ...maps[name], isPending: false }));

/** A map after some of its cells were asked of these weights. */
export function withAnswers(
  { standings: before, steps: stepsBefore, isPending }: CellAnswers,
  { cells, right, step, left }: EventOf<'cells'>,
  weights: WeightsId,
): CellAnswers {
  const standings = before.slice();
  const steps = stepsBefore.slice();
  cells.forEach((cell, i) => {
    standings[cell] = right[i] === 1 ? CELL.right : CELL.wrong;
    steps[cell] = step;
  });
  return { standings, steps, weights, isPending: isPending && left > 0 };
}
