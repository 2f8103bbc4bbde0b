/** `npm run record`: trains once and records the worker's events: a whole run, or shares of the keys. */
import { join } from 'node:path';
import { command, oneOf, UsageError, wholeNumber } from './arguments.mjs';
import { setUp } from './setup.mjs';
import { prepareFile, prepareFolder } from './writable.mjs';

const USAGE = `npm run record -- [--preset small|paper] [--steps N] [--out FILE]
npm run record -- --shares 2,5,10,20,50 [--steps N] [--out FOLDER]

Trains A, B and their composition from nothing in a headless browser, and writes down the worker's events and their
times: losses, accuracies, maps of cells, norms. Without WebGPU the page plays it.
With --shares it trains the composition alone, on the small layout's shipped A and B, once for each share of the keys,
and writes its accuracy, as share-<per cent>.json.
  --preset NAME   small (default) or paper
  --shares LIST   per cent of the keys that the composition is trained on, each from 1 to 90
  --steps N       steps of each phase (default: those of the preset)
  --out PATH      where to write (default public/recordings/<preset>.recording, of shares public/recordings)
CALM_ADAPTER=gpu|software chooses what WebGPU runs on (default: a GPU if there is one).`;

const OPTIONS = /** @type {const} */ ({
  preset: { type: 'string', default: 'small' },
  shares: { type: 'string' },
  steps: { type: 'string' },
  out: { type: 'string' },
});

await command(USAGE, { options: OPTIONS }, async ({ values: { preset: name, shares, steps: text, out } }) => {
  const preset = oneOf('--preset', name, /** @type {const} */ (['small', 'paper']));
  const steps = text === undefined ? null : wholeNumber('--steps', text, 1, 100_000);
  if (shares !== undefined && preset !== 'small') throw new UsageError('--shares takes the small layout.');
  const percents = shares?.split(',').map((each) => wholeNumber('--shares', each, 1, 90));
  const folder = join('public', 'recordings');
  const place = out ?? (percents ? folder : join(folder, `${preset}.recording`));
  (percents ? prepareFolder : prepareFile)('--out', place);
  setUp();
  const { recordRun, recordShares } = await import('./recordings.mjs');
  if (percents) await recordShares(percents, steps, place);
  else await recordRun(preset, steps, place);
});
