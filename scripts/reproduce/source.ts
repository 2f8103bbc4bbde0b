/** The parts of the sources that the command uses: settings, stages, and the pure parts of reproducing. */
export { IDEAS } from '../../src/inspection/ideas.ts';
export { curveSchema, finishedRunSchema } from '../../src/results/finishedRun.ts';
export { runIdentity, stageIdentity } from '../../src/results/identity.ts';
export { jobsFor, withSeeds } from '../../src/results/jobs.ts';
export {
  plansOf,
  RECIPE_NAMES,
  SWEEPS,
  seeded,
  TABLES,
} from '../../src/results/plan.ts';
export { fileOf, latestRuns, mixedName, recordOf } from '../../src/results/publish.ts';
export { resultsSchema } from '../../src/results/record.ts';
export { shippedTrainingFile, shippedTrainingOf } from '../../src/results/ship.ts';
export { SHIPPED_TRAINING, shippedTrainingSchema } from '../../src/results/shippedTraining.ts';
export { meanOf } from '../../src/results/statistics.ts';
export { provenanceOf } from '../../src/training/checkpoint.ts';
export { workOf } from '../../src/training/effort.ts';
export { optimiserOf, phaseOf, stagesOf } from '../../src/training/stages.ts';
export {
  checkpointFolder,
  judgingSuites,
  KIND_NAMES,
  reportedOf,
  suitesOf,
} from '../../src/worlds/registry.ts';
