/** The bounds of the archive: the oldest runs make room for new ones, but none that a tab has open. */
import type { Archive, Claim } from './archive.ts';
import type { SavedRun } from './savedRun.ts';

/** The largest number of saved runs, and of bytes in all of them. */
const MOST_RUNS = 8;
export const MOST_BYTES = 256 * 2 ** 20;

export const createRoom = (archive: Archive, claim: Claim) => ({
  /**
   * Removes the oldest runs until there is room for a run.
   * @param least the number of runs to remove at least, if the browser had no room
   * @returns true if one was removed
   */
  async make(run: SavedRun, least: number): Promise<boolean> {
    const { runs } = await archive.list();
    const others = runs.filter(({ id }) => id !== run.id);
    let removed = 0;
    const isTooMuch = () =>
      removed < least ||
      others.length >= MOST_RUNS ||
      others.reduce((sum, { size }) => sum + size, run.size) > MOST_BYTES;
    for (const other of others.toReversed()) {
      if (!isTooMuch()) break;
      const giveBack = await claim(other.id, false);
      if (giveBack === null) continue;
      await archive.remove(other.id);
      giveBack();
      others.splice(others.indexOf(other), 1);
      removed++;
    }
    return removed > 0;
  },
});
