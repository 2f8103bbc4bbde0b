/** Kept results and stages are recognised by their settings; which version of the code made them is told. */

/** @typedef {import('../../src/results/kept.ts').KeptRun} KeptRun */
/** @typedef {import('../../src/results/plan.ts').PlannedRun} PlannedRun */
/** @typedef {string | undefined} Version undefined: it was not noted */

/**
 * The versions that made a result: that which evaluated it, and those which trained its stages.
 *
 * @param {Pick<KeptRun, 'version' | 'curves'>} result
 * @returns {Version[]} each once
 */
export function versionsOf({ version, curves }) {
  const trained = Object.values(curves).map((curve) => curve.version ?? version);
  return [...new Set([version, ...trained])];
}

/**
 * Says how much of what is kept of some runs, and will be used, was made by other versions than this.
 *
 * @param {readonly PlannedRun[]} runs
 * @param {import('./store.mjs').Source} source
 * @param {import('./store.mjs').Store} store
 * @param {string} version of the code that runs
 * @returns {string | undefined} nothing if there is nothing to say
 */
export function toldOfOthers(runs, source, store, version) {
  /** @type {Map<string, Version>} what made each stage that is to be loaded, by its identity */
  const stages = new Map();
  const results = runs.flatMap(({ settings }) => store.run(settings) ?? []);
  for (const run of runs.filter((each) => !store.isFinished(each))) {
    for (const stage of source.stagesOf(run.settings)) {
      const identity = source.stageIdentity(stage, run.settings);
      const kept = store.stage(identity);
      if (kept) stages.set(identity, kept.curve.version);
    }
  }
  /** @param {readonly Version[]} made */
  const foreign = (made) => made.filter((each) => each !== version);
  const foreignResults = results
    .map((result) => foreign(versionsOf(result)))
    .filter((made) => made.length > 0);
  const foreignStages = foreign([...stages.values()]);
  if (foreignResults.length + foreignStages.length === 0) return undefined;
  const names = new Set(
    [...foreignResults.flat(), ...foreignStages].map((each) => each ?? 'one that was not noted'),
  );
  const dirty = [...names].some(source.isUncommitted)
    ? '\nWhat a version that ends in -dirty made, and what is trained from it, is not published.'
    : '';
  return `Made by other versions of the code, but counted: ${foreignResults.length} results and ${foreignStages.length} stages, by ${[...names].join(', ')}.
This is ${version}; --this-version counts only what it made itself.${dirty}`;
}
