/** The options of `npm run reproduce`. */
import { join } from 'node:path';
import { oneOf, UsageError, wholeNumber } from '../arguments.mjs';

export const USAGE = `npm run reproduce -- [--world NAME] [--table 1|5]… [--sweep NAME]… [--preset paper|small] [--seeds 0,1,2] [OPTION]…

Trains models from nothing in headless browsers, evaluates them and prints tables, Table 1 beside the paper's. What
runs have in common, such as the A and B of a seed, is trained once. It may be interrupted at any time: what was
finished is kept in a folder, recognised by its settings, and not done again.
  --world NAME      keyvalue (default), roman, language or code
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
                    ws://machine:P/; may be repeated, with the same one too; one from which nothing
                    comes for five minutes counts as gone, and others do its work
  --out FOLDER      where finished stages and runs are kept (default runs/reproduce); what other versions of the code
                    left there counts, so name another one after a change to training
  --publish         writes what is finished to public/results, for the page, beside what is published already
  --ship            makes the checkpoints of the preset's own seed those that the page ships
  --json            a JSON object as the last line
CALM_ADAPTER=gpu|software chooses what WebGPU runs on (default: a GPU if there is one).`;

export const OPTIONS = /** @type {const} */ ({
  world: { type: 'string', default: 'keyvalue' },
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

/** @typedef {ReturnType<typeof import('node:util').parseArgs<{ options: typeof OPTIONS }>>['values']} Values */

/** @param {string} text */
function endpointOf(text) {
  if (!/^wss?:\/\/[^/]+/.test(text)) {
    throw new UsageError(`--endpoint takes an address such as ws://machine:3000/, not “${text}”.`);
  }
  return text;
}

/**
 * Reads the options that need no sources: seeds, and the machines that train.
 *
 * @param {Values} values
 */
export function whereAndSeeds({ seeds, endpoint, workers }) {
  const numbers = seeds.split(',').map((text) => wholeNumber('--seeds', text, 0, 2 ** 31 - 1));
  const endpoints = (endpoint ?? []).map(endpointOf);
  const count = wholeNumber('--workers', workers ?? (endpoints.length > 0 ? '0' : '1'), 0, 64);
  return { seeds: [...new Set(numbers)], endpoints, count };
}

/**
 * Returns the planned runs, but for their seeds.
 *
 * @param {Values} values
 * @param {import('./store.mjs').Source} source
 */
export function chosenRuns({ world, preset, table, sweep, only }, source) {
  const plans = source.plansOf(oneOf('--world', world, source.KIND_NAMES));
  const recipe = oneOf('--preset', preset, source.RECIPE_NAMES);
  const sweeps = (sweep ?? []).map((name) => oneOf('--sweep', name, source.SWEEPS));
  const given = (table ?? []).map((name) => oneOf('--table', name, source.TABLES));
  const tables = given.length + sweeps.length > 0 ? given : /** @type {const} */ (['1']);
  const planned = plans.plan(recipe, tables, sweeps);
  const names = only?.split(',') ?? planned.map(({ name }) => name);
  const foreign = names.find((name) => !planned.some((run) => run.name === name));
  if (foreign !== undefined) {
    const known = planned.map(({ name }) => name).join(', ');
    throw new UsageError(`--only takes some of ${known}, not “${foreign}”.`);
  }
  return { plans, recipe, tables, sweeps, planned: planned.filter(({ name }) => names.includes(name)) };
}
