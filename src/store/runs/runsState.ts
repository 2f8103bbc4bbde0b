/** The visitor's runs. */
import type { Run } from './runRecord.ts';

/** The largest number of curves that can be distinguished. */
export const MOST_SHOWN = 6;
/** The largest number of runs that are kept. */
export const MOST_RUNS = 24;

export interface RunsState {
  /** All runs, the oldest first. */
  all: readonly Run[];
  /** The run that the current weights belong to, if any was trained. */
  present: string | null;
  /** The number of stored runs that this version does not understand. */
  unread: number;
  /** The runs in the charts. Each slot has a look of its own, so that a run keeps its look. */
  shown: readonly (string | null)[];
}

export const NO_RUNS: RunsState = { all: [], present: null, unread: 0, shown: Array(MOST_SHOWN).fill(null) };
