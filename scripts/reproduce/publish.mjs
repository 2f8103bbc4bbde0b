/** Writes results into the file that the page reads. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeWhole } from './store.mjs';

/** @typedef {import('./store.mjs').Source} Source */
/** @typedef {import('../../src/results/finishedRun.ts').FinishedRun} FinishedRun */
/** @typedef {import('../../src/results/record.ts').RunRecord} RunRecord */

export const PUBLISHED = join('public', 'results', 'runs.json');

/** @param {Source} source @param {string} path @returns {RunRecord[]} none where there is no file */
function publishedIn(source, path) {
  if (!existsSync(path)) return [];
  try {
    return source.resultsSchema.parse(JSON.parse(readFileSync(path, 'utf8'))).runs;
  } catch (error) {
    throw new Error(`Delete ${path} to publish anew, as it can't be read as results.`, { cause: error });
  }
}

/**
 * Returns all published runs, with these added.
 *
 * @template {Pick<RunRecord, 'name' | 'seed' | 'settings'>} Run
 * @param {Source} source
 * @param {readonly Run[]} added
 * @param {string} path of the file
 * @throws {Error} in words, if the file can't be read, or if a mean would be over runs with different settings
 */
export function withPublished(source, added, path = PUBLISHED) {
  const runs = source.latestRuns([...publishedIn(source, path), ...added]);
  const mixed = source.mixedName(runs);
  if (mixed === undefined) return runs;
  throw new Error(
    `Delete the runs of “${mixed}” in ${path}, or the file, to publish others, as their settings differ.`,
  );
}

/**
 * Adds runs to the file, each in place of the one with its name and seed.
 *
 * @param {Source} source
 * @param {readonly { name: string, run: FinishedRun }[]} finished
 * @param {string} path of the file, which is left as it is if this throws
 */
export function publish(source, finished, path = PUBLISHED) {
  const added = finished.map(({ name, run }) => source.recordOf(name, run));
  writeWhole(path, source.fileOf(withPublished(source, added, path)));
}
