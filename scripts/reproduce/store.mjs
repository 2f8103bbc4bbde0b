/**
 * What is kept from one invocation to the next: a folder in which every finished stage lies as a checkpoint, with a
 * file beside it that tells how training went, and every finished run as a `result.json`. They are recognised by the
 * settings that they carry, not by their names: folders may be copied together, and those of older versions count,
 * unless only this version's are asked for.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { versionsOf } from './versions.mjs';
import { writeWhole } from './writeWhole.mjs';

/** @typedef {typeof import('./source.ts')} Source */
/** @typedef {import('../../src/results/kept.ts').Curve} Curve */
/** @typedef {import('../../src/results/kept.ts').KeptRun} KeptRun */
/** @typedef {import('../../src/results/plan.ts').PlannedRun} PlannedRun */
/** @typedef {import('../../src/training/settings.ts').Settings} Settings */
/** @typedef {import('../../src/training/stages.ts').Stage} Stage */
/** @typedef {ReturnType<typeof openStore>} Store */
/** @typedef {{ path: string, curve: Curve }} KeptStage */

/** Expressions asked per suite. */
export const COUNT = 1000;

const RESULT = 'result.json';
const CHECKPOINT = '.safetensors';

/** @param {string} path */
const readJson = (path) => JSON.parse(readFileSync(path, 'utf8'));

/** @param {string} checkpoint */
const curvePath = (checkpoint) => checkpoint.replace(CHECKPOINT, '.json');

/**
 * Reads what a folder holds; it needn't exist. What can't be used is named and left alone. Of two that are alike, what
 * this version of the code made counts, or else what committed code made.
 *
 * @param {string} folder
 * @param {Source} source
 * @param {{ version: string, onlyOwn?: boolean }} options the version of the code, and whether only what it made counts
 */
export function openStore(folder, source, { version, onlyOwn = false }) {
  /** @type {Map<string, KeptStage>} */
  const stages = new Map();
  /** @type {Map<string, KeptRun>} */
  const runs = new Map();

  /** Whether this version made all of it. @param {import('./versions.mjs').Version[]} made */
  const isOwn = (made) => made.every((each) => each === version);

  /** The higher one counts. @param {import('./versions.mjs').Version[]} made */
  const rankOf = (made) => (isOwn(made) ? 2 : made.some(source.isUncommitted) ? 0 : 1);

  /** Whether a result gives way to another: to one of a higher rank, then to that with the easy ideas. @param {KeptRun} run @param {KeptRun} other */
  function givesWay(run, other) {
    const [rank, othersRank] = [rankOf(versionsOf(run)), rankOf(versionsOf(other))];
    return rank === othersRank ? Boolean(other.ideas && !run.ideas) : othersRank > rank;
  }

  /** @param {string} path */
  function takeRun(path) {
    const run = source.keptRunSchema.parse(readJson(path));
    if (run.count !== COUNT || (onlyOwn && !isOwn(versionsOf(run)))) return;
    const identity = source.runIdentity(run.settings);
    const present = runs.get(identity);
    if (!present || !givesWay(run, present)) runs.set(identity, run);
  }

  /** @param {string} path */
  function takeStage(path) {
    const bytes = new Uint8Array(readFileSync(path));
    const { phase: stage, settings, step } = source.provenanceOf(bytes.buffer);
    if (step < source.optimiserOf(stage, settings).steps) return;
    const result = join(dirname(path), RESULT);
    const curve = existsSync(curvePath(path))
      ? source.curveSchema.parse(readJson(curvePath(path)))
      : curveIn(source.keptRunSchema.parse(readJson(result)), stage);
    if (!curve || (onlyOwn && !isOwn([curve.version]))) return;
    const identity = source.stageIdentity(stage, settings);
    const present = stages.get(identity);
    if (present && rankOf([present.curve.version]) > rankOf([curve.version])) return;
    stages.set(identity, { path, curve });
  }

  /** @param {KeptRun} run @param {Stage} stage @returns {Curve | undefined} */
  const curveIn = ({ adapter, date, version, curves }, stage) => {
    const curve = curves[stage];
    return curve && { adapter, date, version, ...curve };
  };

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
    /** @param {string} identity */
    hasStage: (identity) => stages.has(identity),

    /** @param {string} identity @returns {KeptStage | undefined} */
    stage: (identity) => stages.get(identity),

    /** @param {Settings} settings @returns {KeptRun | undefined} with or without the easy ideas */
    run: (settings) => runs.get(source.runIdentity(settings)),

    /** @param {PlannedRun} run */
    isFinished({ settings, ideas }) {
      const run = runs.get(source.runIdentity(settings));
      return run !== undefined && !(ideas && !run.ideas);
    },

    /** @param {PlannedRun} run @param {Stage} stage @param {Uint8Array} bytes @param {Curve} curve */
    keepStage(run, stage, bytes, curve) {
      const path = join(placeOf(run), `${stage}${CHECKPOINT}`);
      writeWhole(curvePath(path), `${JSON.stringify(curve)}\n`);
      writeWhole(path, bytes);
      stages.set(source.stageIdentity(stage, run.settings), { path, curve });
    },

    /** @param {PlannedRun} run @param {KeptRun} result */
    keepRun(run, result) {
      writeWhole(join(placeOf(run), RESULT), `${JSON.stringify(result)}\n`);
      runs.set(source.runIdentity(run.settings), result);
    },
  };
}
