/** Claims on saved runs, so that no two tabs train the same one. A claim ends with the page, however that ends. */

/** Milliseconds that the page before a reload may take to end. */
const PATIENCE = 3000;

/**
 * Claims a saved run for this page. Resolves to what gives it back, or to null if another page has it.
 * @param isOwn true if it was this tab's before a reload
 */
export function claimRun(id: string, isOwn: boolean): Promise<(() => void) | null> {
  if (!('locks' in navigator)) return Promise.resolve(() => {});
  return new Promise((resolve) => {
    const hold = (lock: Lock | null) => {
      if (lock === null) return resolve(null);
      return new Promise<void>((release) => resolve(release));
    };
    const waiting = isOwn ? { signal: AbortSignal.timeout(PATIENCE) } : { ifAvailable: true };
    navigator.locks.request(`calm-lab/${id}`, waiting, hold).catch(() => resolve(null));
  });
}
