/**
 * The jobs that complete some runs, given what is finished: a job for every A and B that is missing, once for all runs
 * that share it, and one for every run, which trains its own stages and evaluates.
 */
import { workOf } from '../training/effort.ts';
import type { Settings } from '../training/settings.ts';
import { optimiserOf, type Stage, stagesOf } from '../training/stages.ts';
import { isShared, stageIdentity } from './identity.ts';
import { type PlannedRun, seeded } from './plan.ts';

export interface Job {
  /** The identity of the stage that it trains, or of the run that it finishes. */
  id: string;
  /** The run, with a seed. */
  run: PlannedRun;
  seed: number;
  /** The stage that it trains for others to use; a job without one finishes the run. */
  stage?: Stage;
  /** The jobs whose results it needs. */
  after: string[];
  /** The multiplications of its training, by stage. */
  work: Partial<Record<Stage, number>>;
}

/** The work of earlier invocations. */
export interface FinishedWork {
  /** Returns true if there is a checkpoint of a stage, by its identity. */
  hasStage(identity: string): boolean;
  /** Returns true if a run was evaluated, with all that is planned of it. */
  isFinished(run: PlannedRun): boolean;
}

/** Returns the multiplications of all steps of a stage. */
const workOfAll = (stage: Stage, settings: Settings) =>
  optimiserOf(stage, settings).steps * workOf(stage, settings);

/** Returns the runs of every seed, seed by seed. */
export const withSeeds = (runs: readonly PlannedRun[], seeds: readonly number[]): PlannedRun[] =>
  seeds.flatMap((seed) => runs.map((run) => ({ ...run, settings: seeded(run.settings, seed) })));

/** Returns the jobs that are not finished, in the order in which one worker would do them. */
export function jobsFor(runs: readonly PlannedRun[], finished: FinishedWork): Job[] {
  const jobs = new Map<string, Job>();
  for (const run of runs) {
    if (finished.isFinished(run)) continue;
    const { settings } = run;
    const { seed } = settings;
    const work: Job['work'] = {};
    const after: string[] = [];
    for (const stage of stagesOf(settings)) {
      const id = stageIdentity(stage, settings);
      if (finished.hasStage(id)) continue;
      if (!isShared(stage)) {
        work[stage] = workOfAll(stage, settings);
        continue;
      }
      after.push(id);
      if (!jobs.has(id)) {
        jobs.set(id, { id, run, seed, stage, after: [], work: { [stage]: workOfAll(stage, settings) } });
      }
    }
    const id = `${run.name} ${seed}`;
    jobs.set(id, { id, run, seed, after, work });
  }
  return [...jobs.values()];
}
