/** `npm run reproduce`: trains everything from nothing, for several seeds, and prints Table 1 beside the paper's. */
import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { command, oneOf, UsageError, wholeNumber } from './arguments.mjs';
import { setUp } from './setup.mjs';

const USAGE = `npm run reproduce -- [--seeds 0,1,2] [--preset paper|small] [--out FOLDER] [--ship] [--json]

Trains A, B and their composition from nothing in a headless browser, for every seed, evaluates them and prints
Table 1 beside the paper's. Results and checkpoints are written to a folder, those of a seed as it finishes.
  --seeds N,…     seeds of keys, weights and batches (default 0)
  --preset NAME   paper: the paper's layout (default); small: fewer layers, for slow machines
  --out FOLDER    where to write; finished seeds found there are kept (default runs/<date>-<preset>)
  --ship          makes the checkpoints of the preset's own seed those that the page ships
  --json          a JSON object as the last line
CALM_ADAPTER=gpu|software chooses what WebGPU runs on (default: a GPU if there is one).`;

const COUNT = 1000;
const OPTIONS = /** @type {const} */ ({
  seeds: { type: 'string', default: '0' },
  preset: { type: 'string', default: 'paper' },
  out: { type: 'string' },
  ship: { type: 'boolean', default: false },
  json: { type: 'boolean', default: false },
});

await command(USAGE, { options: OPTIONS }, async ({ values }) => {
  const preset = oneOf('--preset', values.preset, /** @type {const} */ (['paper', 'small']));
  const seeds = values.seeds.split(',').map((text) => wholeNumber('--seeds', text, 0, 2 ** 31 - 1));
  const date = new Date().toISOString().slice(0, 16).replace(':', '-');
  const out = values.out ?? join('runs', `${date}-${preset}`);
  setUp();
  const { openLab } = await import('./lab.mjs');
  const { keptRun, trainRun } = await import('./trainRun.mjs');
  const { meanAccuracy, MODELS, tableOne } = await import('./tableOne.mjs');

  const lab = await openLab();
  const shipped = (await lab.settings(preset, null)).seed;
  if (values.ship && !seeds.includes(shipped)) {
    throw new UsageError(`The page ships checkpoints of seed ${shipped}; --ship needs it among --seeds.`);
  }
  const runs = [];
  for (const seed of seeds) {
    const settings = await lab.settings(preset, seed);
    const options = { count: COUNT, folder: join(out, `seed-${seed}`) };
    const kept = keptRun(settings, options);
    console.log(`\nSeed ${seed}${kept ? ': finished earlier, kept' : ''}`);
    const run = kept ?? (await trainRun(lab, settings, options));
    console.log(tableOne(`Seed ${seed}`, run.accuracy));
    runs.push(run);
  }
  await lab.close();

  const accuracy = meanAccuracy(runs.map((run) => run.accuracy));
  if (runs.length > 1) console.log(`\n${tableOne(`Mean over seeds ${seeds.join(', ')}`, accuracy)}`);
  const adapters = [...new Set(runs.map((run) => run.adapter))];
  const result = { preset, seeds, count: COUNT, adapters, date: new Date().toISOString(), accuracy };
  writeFileSync(join(out, 'results.json'), `${JSON.stringify({ ...result, runs })}\n`);
  console.log(`\nWebGPU on ${adapters.join(', ')}. Results and checkpoints are in ${out}.`);
  if (values.ship) {
    const folder = join('public', 'checkpoints', preset);
    mkdirSync(folder, { recursive: true });
    for (const model of MODELS) {
      copyFileSync(
        join(out, `seed-${shipped}`, `${model}.safetensors`),
        join(folder, `${model}.safetensors`),
      );
    }
    console.log(`The page ships the checkpoints of seed ${shipped}, in ${folder}.`);
  }
  if (values.json) console.log(JSON.stringify(result));
});
