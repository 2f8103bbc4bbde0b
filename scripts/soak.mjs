/** `npm run soak`: loses the GPU, reloads and kills the browser while a tiny run trains, or lets the page run for long. */
import { command, UsageError, wholeNumber } from './arguments.mjs';
import { setUp } from './setup.mjs';

const USAGE = `npm run soak -- --losses N | --reloads N | --minutes N [--seed N] [--json]

Trains A, B and A⊕B of the smallest world in the page, disturbs them, and compares their weights with those of a run
that nothing disturbed: they have to be equal, bit for bit.
  --losses N    the GPU is lost N times, at random steps
  --reloads N   the page is reloaded, or the whole browser killed and opened again, N times, at random moments
  --minutes N   the page trains, answers and turns its pages for N minutes; buffers, heap, nodes and storage are counted
  --seed N      seed of the random steps and moments (default 1)
  --json        a JSON object as the last line
CALM_ADAPTER=gpu|software chooses what WebGPU runs on (default: a GPU if there is one).`;

const OPTIONS = /** @type {const} */ ({
  losses: { type: 'string' },
  reloads: { type: 'string' },
  minutes: { type: 'string' },
  seed: { type: 'string', default: '1' },
  json: { type: 'boolean', default: false },
});

await command(USAGE, { options: OPTIONS }, async ({ values }) => {
  const kinds = /** @type {const} */ (['losses', 'reloads', 'minutes']);
  const [kind, ...more] = kinds.filter((each) => values[each] !== undefined);
  if (kind === undefined || more.length > 0)
    throw new UsageError('Choose one of --losses, --reloads, --minutes.');
  const count = wholeNumber(`--${kind}`, values[kind] ?? '', 1, 10_000);
  const seed = wholeNumber('--seed', values.seed, 0, 2 ** 31 - 1);
  setUp();
  const { soakLosses, soakReloads } = await import('./soak/soaks.mjs');
  const { soakMinutes } = await import('./soak/minutes.mjs');
  const soak = { losses: soakLosses, reloads: soakReloads, minutes: soakMinutes }[kind];
  const { isSound, ...found } = await soak(count, seed);
  if (values.json) console.log(JSON.stringify({ [kind]: count, seed, isSound, ...found }));
  if (!isSound) process.exitCode = 1;
});
