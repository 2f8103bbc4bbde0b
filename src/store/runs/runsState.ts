/** The runs that a visitor has at hand. */
import type { Run } from './runRecord.ts';

/** As many curves as can be told apart. */
export const MOST_SHOWN = 6;
/** As many runs as are kept. */
export const MOST_RUNS = 24;

export interface RunsState {
  /** The oldest first. */
  all: readonly Run[];
  /** The run that the present weights belong to, if any was trained. */
  present: string | null;
  /** The runs in the charts. Each place has a look of its own, so that a run keeps its look. */
  shown: readonly (string | null)[];
}

export const NO_RUNS: RunsState = { all: [], present: null, shown: Array(MOST_SHOWN).fill(null) };
