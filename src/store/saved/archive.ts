/** The archive of saved runs in the browser's IndexedDB, bounded in size. */
import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import { type SavedRun, type SavedStage, savedRunIn, savedStageIn } from './savedRun.ts';

/** A place where runs outlast the page. Every method rejects if the browser refuses. */
export interface Archive {
  /** Returns the runs that this version understands, the newest first, and the number of the others. */
  list(): Promise<{ runs: SavedRun[]; others: number }>;
  stagesOf(id: string): Promise<SavedStage[]>;
  /** Writes a run, some of its stages, and removes others, all at once or not at all. */
  put(run: SavedRun, stages: readonly SavedStage[], removed: readonly string[]): Promise<void>;
  remove(id: string): Promise<void>;
}

/**
 * Claims a run for this tab. Resolves to what gives it back, or to null if another tab has it.
 * @param isOwn true if it was this tab's before a reload: then the tab's former page may take a moment to end
 */
export type Claim = (id: string, isOwn: boolean) => Promise<(() => void) | null>;

const NAME = 'calm-lab';

interface Schema extends DBSchema {
  runs: { key: string; value: unknown };
  /** By the id of the run and the name of the stage. */
  stages: { key: [string, string]; value: unknown };
}

/** All stages of a run: arrays are greater than strings in the order of keys. */
const stagesRange = (id: string) => IDBKeyRange.bound([id], [id, []]);

/** Returns the archive of this browser. It is opened when it is first used, and again after it was closed. */
export function createArchive(): Archive {
  let opened: Promise<IDBPDatabase<Schema>> | null = null;
  const forget = () => {
    opened = null;
  };

  function database(): Promise<IDBPDatabase<Schema>> {
    if (opened !== null) return opened;
    const opening = openDB<Schema>(NAME, 1, {
      upgrade(created) {
        created.createObjectStore('runs');
        created.createObjectStore('stages');
      },
      // A newer version of the page, in another tab, is about to change the form of the database.
      blocking() {
        void opening.then((found) => found.close());
        forget();
      },
      terminated: forget,
    });
    opening.catch(forget);
    opened = opening;
    return opening;
  }

  return {
    async list() {
      const stored = await (await database()).getAll('runs');
      const runs = stored.flatMap((each) => savedRunIn(each) ?? []);
      return {
        runs: runs.toSorted((one, other) => other.savedAt - one.savedAt),
        others: stored.length - runs.length,
      };
    },

    async stagesOf(id) {
      const stored = await (await database()).getAll('stages', stagesRange(id));
      return stored.flatMap((each) => savedStageIn(each) ?? []);
    },

    async put(run, stages, removed) {
      const transaction = (await database()).transaction(['runs', 'stages'], 'readwrite');
      const kept = transaction.objectStore('stages');
      await Promise.all([
        transaction.objectStore('runs').put(run, run.id),
        ...stages.map((stage) => kept.put(stage, [run.id, stage.stage])),
        ...removed.map((stage) => kept.delete([run.id, stage])),
        transaction.done,
      ]);
    },

    async remove(id) {
      const transaction = (await database()).transaction(['runs', 'stages'], 'readwrite');
      await Promise.all([
        transaction.objectStore('runs').delete(id),
        transaction.objectStore('stages').delete(stagesRange(id)),
        transaction.done,
      ]);
    },
  };
}
