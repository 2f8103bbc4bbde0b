/**
 * `npm run reproduce`: trains everything that the paper's tables compare, from nothing, for several seeds, and the
 * questions that the paper leaves open.
 */
import { join } from 'node:path';
import { command, UsageError } from './arguments.mjs';
import { chosenRuns, OPTIONS, USAGE, whereAndSeeds } from './reproduce/options.mjs';
import { setUp } from './setup.mjs';
import { prepareFolder } from './writable.mjs';

/** @typedef {import('../src/results/plan.ts').PlannedRun} PlannedRun */

await command(USAGE, { options: OPTIONS }, async ({ values }) => {
  const { seeds, endpoints, count } = whereAndSeeds(values);
  if (count + endpoints.length > 0) prepareFolder('--out', values.out);
  setUp();
  const { importSource } = await import('./source.mjs');
  const { openStore, COUNT } = await import('./reproduce/store.mjs');
  const { publish, PUBLISHED, withPublished } = await import('./reproduce/publish.mjs');
  const { report } = await import('./reproduce/report.mjs');
  const { ship } = await import('./reproduce/ship.mjs');
  const { trainAll } = await import('./reproduce/trainAll.mjs');
  const { meanAccuracy } = await import('./tableOne.mjs');
  const { codeVersion } = await import('./version.mjs');
  /** @type {typeof import('./reproduce/source.ts')} */
  const source = await importSource('scripts/reproduce/source.ts');

  const { plans, recipe, tables, sweeps, planned } = chosenRuns(values, source);
  const runs = source.withSeeds(planned, seeds);
  const { seed } = plans.recipes[recipe];
  const shipped = runs.find(
    ({ name, settings }) => name === plans.tableRuns(recipe, '1')[0]?.name && settings.seed === seed,
  );
  if (values.ship && (!shipped || recipe === 'tiny')) {
    throw new UsageError(
      `The page ships paper and small with seed ${seed}; --ship needs one of them to be run.`,
    );
  }

  const version = codeVersion();
  const store = openStore(values.out, source);
  const finished = () =>
    runs.flatMap(({ name, settings }) => {
      const run = store.run(settings);
      return run ? [{ name, run }] : [];
    });
  if (values.publish) {
    if (version.endsWith('-dirty')) {
      throw new Error(`Commit before you publish: nobody else can check out ${version}.`);
    }
    // A file that can't be merged is better refused now than after hours of training.
    withPublished(
      source,
      runs.map(({ name, settings }) => ({ name, seed: settings.seed, settings })),
    );
  }
  const jobs = source.jobsFor(runs, store);
  const earlier = runs.filter(store.isFinished).length;
  console.log(`${runs.length} runs, ${earlier} of them finished earlier; ${jobs.length} jobs to do.`);
  const others = [...store.versions].filter((each) => each !== version);
  if (others.length > 0) {
    console.log(`In ${values.out} the work of other versions of the code counts too: ${others.join(', ')}.`);
  }
  const problem =
    jobs.length > 0 && count + endpoints.length > 0
      ? await trainAll(jobs, { source, store, version, count, endpoints })
      : undefined;

  /** @param {Pick<PlannedRun, 'settings'>} run the finished ones of all seeds */
  const find = ({ settings }) => seeds.flatMap((each) => store.run(source.seeded(settings, each)) ?? []);
  for (const part of report(source, { plans, recipe, tables, sweeps }, find)) console.log(`\n${part}`);
  console.log(`\nWhat is finished is kept in ${values.out}.`);
  if (values.publish) {
    publish(source, finished());
    console.log(`It is published in ${PUBLISHED}.`);
  }
  if (values.ship && recipe !== 'tiny' && shipped && store.isFinished(shipped)) {
    const folder = join('public', source.checkpointFolder(shipped.settings.world.kind, recipe));
    ship(source, store, shipped, folder);
    console.log(`The page ships the checkpoints of seed ${seed}, in ${folder}.`);
  }
  if (values.json) {
    const own = find({ settings: plans.recipes[recipe] });
    console.log(
      JSON.stringify({
        preset: recipe,
        seeds,
        count: COUNT,
        adapters: [...new Set(own.map(({ adapter }) => adapter))],
        date: new Date().toISOString(),
        accuracy: own.length > 0 ? meanAccuracy(own.map(({ accuracy }) => accuracy)) : null,
        runs: finished().map(({ name, run }) => ({
          name,
          seed: run.settings.seed,
          accuracy: run.accuracy,
        })),
      }),
    );
  }
  if (problem) throw new Error(problem);
});
