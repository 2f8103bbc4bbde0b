import type { Phase } from '../training/settings.ts';

/** A record with a value for each phase. */
export function eachPhase<T>(make: (phase: Phase) => T): Record<Phase, T> {
  return { A: make('A'), B: make('B'), AB: make('AB') };
}
