/** Writes results where the page reads them, beside those that are there. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** @typedef {import('../../src/results/kept.ts').KeptRun} KeptRun */

export const PUBLISHED = join('public', 'results', 'runs.json');

/**
 * @param {import('./store.mjs').Source} source
 * @param {readonly { name: string, kept: KeptRun }[]} runs
 * @param {string} path of the file
 * @throws {Error} if the file there is not one of ours; it is left as it is
 */
export function publish(source, runs, path = PUBLISHED) {
  const present = existsSync(path)
    ? source.resultsSchema.parse(JSON.parse(readFileSync(path, 'utf8'))).runs
    : [];
  const added = runs.map(({ name, kept }) => source.recordOf(name, kept));
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, source.fileOf(source.merged(present, added)));
}
