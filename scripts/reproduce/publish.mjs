/** Writes results where the page reads them, beside those that are there, and says what of both is not published. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeWhole } from './writeWhole.mjs';

/** @typedef {import('../../src/results/kept.ts').KeptRun} KeptRun */
/** @typedef {import('../../src/results/merge.ts').Reason} Reason */
/** @typedef {import('../../src/results/record.ts').RunRecord} RunRecord */
/** @typedef {{ gone: string[], leftOut: string[] }} Told what was published until now, and what is not for now, in sentences */

export const PUBLISHED = join('public', 'results', 'runs.json');

/** @type {Record<Reason, string>} */
const REASONS = {
  unplanned: 'no table or sweep has it any more',
  otherSettings: 'what is published under the same name now was trained with other settings',
  uncommitted: 'uncommitted code, which nobody can check out, made all or part of it',
};

/** @param {readonly RunRecord[]} runs @returns {string} how many, and which, by name */
function counted(runs) {
  /** @type {Map<string, number[]>} */
  const seeds = new Map();
  for (const { name, seed } of runs) seeds.set(name, [...(seeds.get(name) ?? []), seed]);
  const named = [...seeds].map(
    ([name, each]) => `${name} seed${each.length > 1 ? 's' : ''} ${each.join(', ')}`,
  );
  return `${runs.length} ${runs.length === 1 ? 'run' : 'runs'}, ${named.join('; ')}`;
}

/**
 * @param {import('./store.mjs').Source} source
 * @param {string} path
 * @returns {RunRecord[]} none where there is no file
 * @throws {Error} in words
 */
function publishedIn(source, path) {
  if (!existsSync(path)) return [];
  try {
    const { data, error } = source.resultsSchema.safeParse(JSON.parse(readFileSync(path, 'utf8')));
    if (data) return data.runs;
    throw new Error(error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`)[0]);
  } catch (error) {
    const reason = /** @type {Error} */ (error).message;
    throw new Error(
      `Nothing can be published: ${path} can't be read as results (${reason}) and is left as it is. Restore it, for \
example with \`git checkout -- ${path}\`. What is finished is kept; the same command then publishes it.`,
    );
  }
}

/**
 * @param {import('./store.mjs').Source} source
 * @param {readonly { name: string, kept: KeptRun }[]} finished
 * @param {string} path of the file
 * @returns {Told}
 * @throws {Error} if the file there is not one of ours; it is left as it is
 */
export function publish(source, finished, path = PUBLISHED) {
  const present = publishedIn(source, path);
  const added = finished.map(({ name, kept }) => source.recordOf(name, kept));
  const { runs, leftOut, gone } = source.merged(present, added);
  writeWhole(path, source.fileOf(runs));
  const reasons = /** @type {[Reason, RunRecord[]][]} */ (Object.entries(gone));
  return {
    gone: reasons
      .filter(([, those]) => those.length > 0)
      .map(([reason, those]) => `No longer published, as ${REASONS[reason]}: ${counted(those)}.`),
    leftOut:
      leftOut.length > 0
        ? [
            `Not published, as ${REASONS.uncommitted}: ${counted(leftOut)}. Commit, and run this again with \
--this-version, which does anew what other versions did; --only and --seeds limit it to these runs.`,
          ]
        : [],
  };
}
