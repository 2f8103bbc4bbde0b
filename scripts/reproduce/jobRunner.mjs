/**
 * Runs jobs in a lab. The stages of the job before stay loaded, so that one worker trains A, B and their composition
 * without loading anything.
 */
import { readFileSync } from 'node:fs';
import { CheckpointRefused, TrainingDiverged } from '../lab.mjs';
import { trainStage } from '../trainStage.mjs';
import { COUNT } from './store.mjs';
import { PermanentFailure } from './workerPool.mjs';

/** @typedef {import('../lab.mjs').Lab} Lab */
/** @typedef {import('../../src/results/jobs.ts').Job} Job */
/** @typedef {import('../../src/results/finishedRun.ts').FinishedRun} FinishedRun */
/** @typedef {import('../../src/results/plan.ts').PlannedRun} PlannedRun */
/** @typedef {import('../../src/training/stages.ts').Stage} Stage */

/**
 * @param {Lab} lab
 * @param {import('./store.mjs').Source} source
 * @param {import('./store.mjs').Store} store
 * @param {object} options
 * @param {string} options.version of the code
 * @param {(job: Job, stage: Stage, step: number, details: string) => void} options.onStep gets how training goes
 * @param {(job: Job) => void} options.onFinished called when a run is finished
 * @returns {import('./workerPool.mjs').JobRunner<Job>}
 */
export function makeJobRunner(lab, source, store, { version, onStep, onFinished }) {
  let presentSettings = '';
  /** @type {Set<Stage>} */
  const loaded = new Set();

  /** @param {PlannedRun} run */
  async function configure({ settings }) {
    const identity = source.runIdentity(settings);
    if (identity === presentSettings) return;
    presentSettings = '';
    loaded.clear();
    await lab.configure(settings);
    presentSettings = identity;
  }

  /**
   * Loads a stage if it is finished; a refused checkpoint counts as none.
   * @param {PlannedRun} run
   * @param {Stage} stage
   */
  async function load({ settings }, stage) {
    const finished = store.stage(source.stageIdentity(stage, settings));
    if (!finished) return false;
    try {
      await lab.load(stage, new Uint8Array(readFileSync(finished.path)));
      return true;
    } catch (error) {
      if (!(error instanceof CheckpointRefused)) throw error;
      return false;
    }
  }

  /** Makes a stage ready: from memory, from its checkpoint, or by training it. @param {Job} job @param {Stage} stage */
  async function ensureStage(job, stage) {
    const { run } = job;
    if (!loaded.has(stage) && !(await load(run, stage))) {
      const { steps } = source.optimiserOf(stage, run.settings);
      const judge = source.judgingSuites(run.settings.world.kind)[source.phaseOf(stage)];
      const curve = await trainStage(lab, stage, { steps, judge }, (step, details) =>
        onStep(job, stage, step, details),
      );
      store.saveStage(run, stage, await lab.save(stage), { ...curve, version });
    }
    loaded.add(stage);
  }

  /** @param {PlannedRun} run @returns {Promise<FinishedRun>} */
  async function evaluate({ settings }) {
    const { accuracy, parts } = await lab.evaluate({ count: COUNT, seed: settings.seed });
    const curves = Object.fromEntries(
      source.stagesOf(settings).map((stage) => {
        const curve = store.stage(source.stageIdentity(stage, settings))?.curve;
        return [stage, curve];
      }),
    );
    const date = new Date().toISOString();
    return source.finishedRunSchema.parse({
      settings,
      adapter: lab.adapter(),
      date,
      version,
      count: COUNT,
      curves,
      accuracy,
      parts,
    });
  }

  /** @param {PlannedRun} run @returns {Promise<FinishedRun['ideas']>} share that each easy idea gets right */
  async function tryIdeas({ settings }) {
    const shares = [];
    for (const idea of source.IDEAS) {
      shares.push([idea, await lab.tryIdea(idea, { count: COUNT, seed: settings.seed })]);
    }
    return Object.fromEntries(shares);
  }

  /** @param {Job} job */
  async function runJob(job) {
    const { run, stage } = job;
    await configure(run);
    if (stage) return ensureStage(job, stage);
    for (const each of source.stagesOf(run.settings)) await ensureStage(job, each);
    const result = await evaluate(run);
    store.saveRun(run, run.ideas ? { ...result, ideas: await tryIdeas(run) } : result);
    onFinished(job);
  }

  return {
    runJob: (job) =>
      runJob(job).catch((error) => {
        throw error instanceof TrainingDiverged ? new PermanentFailure(error.message) : error;
      }),
    close: () => lab.close(),
  };
}
