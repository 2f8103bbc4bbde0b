/** Which a + b and a − b B answers right: cells that light up while it learns, and all of them on request. */
import type { LabEvent } from '../../protocol/messages.ts';
import { ASKED_CELLS } from '../../worlds/arithmetic/numberGrid.ts';
import type { Channel } from '../lab/channel.ts';
import { KEY } from '../lab/state.ts';
import type { WeightsId } from '../training/origin.ts';
import { EMPTY_GRID, type NumberGrid } from './insideState.ts';

/** The grid after some cells were asked of these weights. */
function withAnswers(
  grid: NumberGrid,
  { cells, right }: { cells: readonly number[]; right: readonly boolean[] },
  weights: WeightsId,
): NumberGrid {
  const next = grid.cells.slice();
  cells.forEach((cell, i) => {
    next[cell] = right[i] ? KEY.right : KEY.wrong;
  });
  const before = grid.weights === weights ? grid.asked : 0;
  const asked = Math.min(ASKED_CELLS, before + cells.length);
  return { cells: next, weights, asked, pending: grid.pending && asked < ASKED_CELLS };
}

export function createNumberGrid({ store, send }: Channel, write: (grid: NumberGrid) => void) {
  const read = () => store.getState().inside.grid;
  return {
    /** Asks all cells, once there are models. */
    ask(): void {
      write({ ...read(), asked: 0, pending: true });
      if (store.getState().connection.kind === 'ready') send({ type: 'numberGrid' });
    },

    follow(event: LabEvent): void {
      const grid = read();
      if (event.type === 'ready' && grid.pending) send({ type: 'numberGrid' });
      if (event.type === 'failed' || event.type === 'unavailable') write({ ...grid, pending: false });
      if (event.type === 'numberGrid') write(withAnswers(grid, event, store.getState().phases.B.weights));
      if (event.type !== 'phase' || event.stage !== 'B') return;
      if (store.getState().phases.B.weights === grid.weights) return;
      write(event.source === 'trained' ? { ...grid, pending: false } : EMPTY_GRID);
    },
  };
}
