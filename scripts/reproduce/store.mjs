/**
 * The finished stages and runs of every invocation: a folder in which every finished stage lies as a checkpoint, with a
 * file beside it that holds its curve, and every finished run as a `result.json`. They are recognised by the settings
 * that they carry, not by their names, and whatever version of the code made them: folders may be copied together.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** @typedef {typeof import('./source.ts')} Source */
/** @typedef {import('../../src/results/finishedRun.ts').Curve} Curve */
/** @typedef {import('../../src/results/finishedRun.ts').FinishedRun} FinishedRun */
/** @typedef {import('../../src/results/plan.ts').PlannedRun} PlannedRun */
/** @typedef {import('../../src/training/settings.ts').Settings} Settings */
/** @typedef {import('../../src/training/stages.ts').Stage} Stage */
/** @typedef {ReturnType<typeof openStore>} Store */
/** @typedef {{ path: string, curve: Curve }} FinishedStage */

/** The number of expressions asked per suite. */
export const COUNT = 1000;

const RESULT = 'result.json';
const CHECKPOINT = '.safetensors';

/** @param {string} path */
const readJson = (path) => JSON.parse(readFileSync(path, 'utf8'));

/** @param {string} checkpoint */
const curvePath = (checkpoint) => checkpoint.replace(CHECKPOINT, '.json');

/** Writes a file whole or not at all. @param {string} path in a folder that needn't exist @param {string | Uint8Array} content */
export function writeWhole(path, content) {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(`${path}.part`, content);
  renameSync(`${path}.part`, path);
}

/**
 * Reads the stages and runs of a folder; it needn't exist. A file that can't be used is named and left alone.
 *
 * @param {string} folder
 * @param {Source} source
 */
export function openStore(folder, source) {
  /** @type {Map<string, FinishedStage>} */
  const stages = new Map();
  /** @type {Map<string, FinishedRun>} */
  const runs = new Map();
  /** @type {Set<string>} */
  const versions = new Set();
  /** @param {string} [version] */
  const noteVersion = (version = 'one that was not noted') => versions.add(version);

  /** @param {string} path */
  function takeRun(path) {
    const run = source.finishedRunSchema.parse(readJson(path));
    if (run.count !== COUNT) return;
    noteVersion(run.version);
    const identity = source.runIdentity(run.settings);
    if (!runs.get(identity)?.ideas) runs.set(identity, run);
  }

  /** @param {string} path */
  function takeStage(path) {
    const bytes = new Uint8Array(readFileSync(path));
    const { phase: stage, settings, step } = source.provenanceOf(bytes.buffer);
    if (step < source.optimiserOf(stage, settings).steps) return;
    const curve = source.curveSchema.parse(readJson(curvePath(path)));
    noteVersion(curve.version);
    stages.set(source.stageIdentity(stage, settings), { path, curve });
  }

  /** @param {string} name a file's, or its end @param {(path: string) => void} take */
  function each(name, take) {
    const files = existsSync(folder) ? readdirSync(folder, { recursive: true, encoding: 'utf8' }) : [];
    for (const file of files.filter((path) => path.endsWith(name)).sort()) {
      try {
        take(join(folder, file));
      } catch (error) {
        console.error(`${join(folder, file)} can't be used: ${/** @type {Error} */ (error).message}`);
      }
    }
  }
  each(RESULT, takeRun);
  each(CHECKPOINT, takeStage);

  /** @param {PlannedRun} run */
  const placeOf = ({ name, settings }) => join(folder, name, `seed-${settings.seed}`);

  return {
    /** The versions of the code that made the folder's first content. */
    versions,

    /** @param {string} identity */
    hasStage: (identity) => stages.has(identity),

    /** @param {string} identity @returns {FinishedStage | undefined} */
    stage: (identity) => stages.get(identity),

    /** @param {Settings} settings @returns {FinishedRun | undefined} with or without the easy ideas */
    run: (settings) => runs.get(source.runIdentity(settings)),

    /** @param {PlannedRun} run */
    isFinished({ settings, ideas }) {
      const run = runs.get(source.runIdentity(settings));
      return run !== undefined && !(ideas && !run.ideas);
    },

    /** @param {PlannedRun} run @param {Stage} stage @param {Uint8Array} bytes @param {Curve} curve */
    saveStage(run, stage, bytes, curve) {
      const path = join(placeOf(run), `${stage}${CHECKPOINT}`);
      writeWhole(curvePath(path), `${JSON.stringify(curve)}\n`);
      writeWhole(path, bytes);
      stages.set(source.stageIdentity(stage, run.settings), { path, curve });
    },

    /** @param {PlannedRun} run @param {FinishedRun} result */
    saveRun(run, result) {
      writeWhole(join(placeOf(run), RESULT), `${JSON.stringify(result)}\n`);
      runs.set(source.runIdentity(run.settings), result);
    },
  };
}
