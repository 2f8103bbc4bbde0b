/** `npm run reproduce`: trains what the paper's tables compare, from nothing, for several seeds, and what it leaves open. */
import { copyFileSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { command, oneOf, UsageError, wholeNumber } from './arguments.mjs';
import { setUp } from './setup.mjs';

const USAGE = `npm run reproduce -- [--table 1|5]… [--sweep NAME]… [--preset paper|small] [--seeds 0,1,2] [OPTIONS]

Trains models from nothing in headless browsers, evaluates them and prints tables, Table 1 beside the paper's. What
runs have in common, such as the A and B of a seed, is trained once. It may be interrupted at any time: what was
finished is kept in a folder, recognised by its settings, and not done again.
  --table N         1: A, B and their composition (default); 5: every variant, and the easy ideas
  --sweep NAME      share: of the keys that the composition sees; keys: how many there are; layers: which pairs;
                    heads; operands; two: two augmenting models
  --preset NAME     paper: the paper's layout (default); small: fewer layers, for slow machines; tiny: models that
                    learn nothing, to try the command
  --seeds N,…       seeds of keys, weights and batches (default 0)
  --only NAME,…     of all these runs, the ones with these names
  --workers N       browsers on this machine, 0 to 64 (default 1, or 0 with --endpoint); with none at all it shows
                    what is kept
  --endpoint URL    a browser on another machine, where \`npx playwright run-server --unsafe --port P\` waits at
                    ws://machine:P/; may be repeated, with the same one too
  --out FOLDER      where finished stages and runs are kept (default runs/reproduce)
  --publish         writes what is finished to public/results, for the page
  --ship            makes the checkpoints of the preset's own seed those that the page ships
  --json            a JSON object as the last line
CALM_ADAPTER=gpu|software chooses what WebGPU runs on (default: a GPU if there is one).`;

const OPTIONS = /** @type {const} */ ({
  table: { type: 'string', multiple: true },
  sweep: { type: 'string', multiple: true },
  preset: { type: 'string', default: 'paper' },
  seeds: { type: 'string', default: '0' },
  only: { type: 'string' },
  workers: { type: 'string' },
  endpoint: { type: 'string', multiple: true },
  out: { type: 'string', default: join('runs', 'reproduce') },
  publish: { type: 'boolean', default: false },
  ship: { type: 'boolean', default: false },
  json: { type: 'boolean', default: false },
});

/** @param {string} text */
function endpointOf(text) {
  if (!/^wss?:\/\/[^/]+/.test(text)) {
    throw new UsageError(`--endpoint takes an address such as ws://machine:3000/, not “${text}”.`);
  }
  return text;
}

await command(USAGE, { options: OPTIONS }, async ({ values }) => {
  const seeds = [
    ...new Set(values.seeds.split(',').map((text) => wholeNumber('--seeds', text, 0, 2 ** 31 - 1))),
  ];
  const endpoints = (values.endpoint ?? []).map(endpointOf);
  const count = wholeNumber('--workers', values.workers ?? (endpoints.length > 0 ? '0' : '1'), 0, 64);
  setUp();
  const { importSource } = await import('./source.mjs');
  /** @type {typeof import('./reproduce/source.ts')} */
  const source = await importSource('scripts/reproduce/source.ts');

  const recipe = oneOf('--preset', values.preset, /** @type {const} */ (['paper', 'small', 'tiny']));
  const sweeps = (values.sweep ?? []).map((name) => oneOf('--sweep', name, source.SWEEPS));
  const given = (values.table ?? []).map((name) => oneOf('--table', name, source.TABLES));
  const tables = given.length > 0 || sweeps.length > 0 ? given : /** @type {const} */ (['1']);
  const planned = source.plan(recipe, tables, sweeps);
  const names = values.only?.split(',') ?? planned.map(({ name }) => name);
  const foreign = names.find((name) => !planned.some((run) => run.name === name));
  if (foreign !== undefined) {
    throw new UsageError(
      `--only takes some of ${planned.map(({ name }) => name).join(', ')}, not “${foreign}”.`,
    );
  }
  const shipped = source.RECIPES[recipe].seed;
  if (values.ship && !(seeds.includes(shipped) && names.includes(recipe) && recipe !== 'tiny')) {
    throw new UsageError(
      `The page ships checkpoints of seed ${shipped}; --ship needs it among --seeds, and a run called paper or small.`,
    );
  }
  const runs = source.withSeeds(
    planned.filter(({ name }) => names.includes(name)),
    seeds,
  );

  const { openStore, COUNT } = await import('./reproduce/store.mjs');
  const { trainAll } = await import('./reproduce/trainAll.mjs');
  const { publish, PUBLISHED } = await import('./reproduce/publish.mjs');
  const { report } = await import('./reproduce/report.mjs');
  const { MODELS, meanAccuracy } = await import('./tableOne.mjs');
  const store = openStore(values.out, source);
  const publishAll = () => {
    const finished = runs.flatMap((run) => {
      const kept = store.run(run);
      return kept ? [{ name: run.name, kept }] : [];
    });
    if (values.publish) publish(source, finished);
  };

  const jobs = source.jobsFor(runs, store);
  const finished = runs.filter(store.isFinished).length;
  console.log(
    `${runs.length} runs, ${finished} of them finished earlier${jobs.length > 0 ? `; ${jobs.length} jobs to do` : ''}.`,
  );
  const problem =
    jobs.length > 0 && count + endpoints.length > 0
      ? await trainAll(jobs, { source, store, count, endpoints, onRun: publishAll })
      : undefined;
  publishAll();

  /** @param {import('../src/results/plan.ts').PlannedRun} run */
  const find = (run) =>
    seeds.flatMap((seed) => store.run({ ...run, settings: source.seeded(run.settings, seed) }) ?? []);
  console.log(`\n${report(source, { recipe, tables, sweeps }, find)}`);
  console.log(
    `\nWhat is finished is kept in ${values.out}${values.publish ? ` and published in ${PUBLISHED}` : ''}.`,
  );

  const own = { name: recipe, settings: source.seeded(source.RECIPES[recipe], shipped), ideas: false };
  if (values.ship && store.isFinished(own)) {
    const folder = join('public', 'checkpoints', recipe);
    mkdirSync(folder, { recursive: true });
    for (const model of MODELS) {
      const kept = store.stage(source.stageIdentity(model, own.settings));
      if (kept) copyFileSync(kept.path, join(folder, `${model}.safetensors`));
    }
    console.log(`The page ships the checkpoints of seed ${shipped}, in ${folder}.`);
  }
  if (values.json) {
    const main = find(own);
    const all = runs.flatMap((run) => {
      const kept = store.run(run);
      return kept ? [{ name: run.name, seed: kept.settings.seed, accuracy: kept.accuracy }] : [];
    });
    console.log(
      JSON.stringify({
        preset: recipe,
        seeds,
        count: COUNT,
        adapters: [...new Set(main.map(({ adapter }) => adapter))],
        date: new Date().toISOString(),
        accuracy: main.length > 0 ? meanAccuracy(main.map(({ accuracy }) => accuracy)) : null,
        runs: all,
      }),
    );
  }
  if (problem) throw new Error(problem);
});
