/** The list of runs in the storage, which all tabs share. Each change touches one run, and leaves what others wrote. */
import { type Run, type RunStorage, runsIn, type StoredRuns, textOf } from './runRecord.ts';
import { MOST_RUNS } from './runsState.ts';

export function createRunList(storage: RunStorage) {
  const read = (): StoredRuns => runsIn(storage.read());

  function write(runs: readonly Run[], others: unknown[]): void {
    const sorted = runs.toSorted((one, other) => one.startedAt - other.startedAt);
    storage.write(textOf({ runs: sorted.slice(-MOST_RUNS), others }));
  }

  return {
    read,
    subscribe: storage.subscribe,

    /** Writes a run in place of its former record, whose name it keeps: another tab may have given it one. */
    put(run: Run): void {
      const { runs, others } = read();
      const before = runs.find(({ id }) => id === run.id);
      const rest = runs.filter((each) => each !== before);
      write([...rest, before ? { ...run, name: before.name } : run], others);
    },

    rename(id: string, name: string | null): void {
      const { runs, others } = read();
      write(
        runs.map((run) => (run.id === id ? { ...run, name } : run)),
        others,
      );
    },

    remove(id: string): void {
      const { runs, others } = read();
      write(
        runs.filter((run) => run.id !== id),
        others,
      );
    },
  };
}
