import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Returns the time of the last change to a file, or to anything in a folder. A folder's own date changes when something
 * is removed from it.
 *
 * @param {string} path
 * @returns {number} milliseconds; 0 if there is nothing at the path
 */
function lastChange(path) {
  const found = statSync(path, { throwIfNoEntry: false });
  if (!found) return 0;
  const inside = found.isDirectory() ? readdirSync(path).map((name) => lastChange(join(path, name))) : [];
  return Math.max(found.mtimeMs, ...inside);
}

/**
 * Returns true if a file is newer than everything it was made from.
 *
 * @param {string} made a file
 * @param {readonly string[]} sources files and folders
 */
export const isFresh = (made, sources) =>
  sources.map(lastChange).every((change) => change < lastChange(made));
