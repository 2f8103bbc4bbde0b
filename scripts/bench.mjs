/**
 * `npm run bench`: training steps of ours beside stock tfjs and jax-js, interleaved in one page on one adapter; or
 * what keys cost.
 */
import { command, oneOf, UsageError, wholeNumber } from './arguments.mjs';
import { setUp } from './setup.mjs';

/** @typedef {import('playwright').Page} Page */

const USAGE = `npm run bench -- [--rounds N] [--phases A,B,AB] [--preset paper|small|tiny] [--json]
npm run bench -- --keys [--rounds N] [--preset paper|small|tiny] [--json]

Measures training steps against the same models in stock tfjs-webgpu and in jax-js (webgpu, jit), interleaved in
one page on one adapter, and prints medians. With --keys it measures ours alone, for worlds of 256, 1,000, 5,000 and
25,000 keys: a step of A and of A⊕B, GPU buffers, heap and checkpoints; for 25,000 also with the larger batches from which A learns them.
  --rounds N      measured steps of each, 1 to 1000 (default 5)
  --phases P,…    A, B (the models alone), AB (the composition) (default A,B,AB)
  --preset NAME   sizes of the models: paper (default), small, or tiny, where arithmetic hardly counts
  --keys          what keys cost
  --json          a JSON object as the last line
CALM_ADAPTER=gpu|software chooses what WebGPU runs on (default: a GPU if there is one).`;

const OPTIONS = /** @type {const} */ ({
  rounds: { type: 'string', default: '5' },
  phases: { type: 'string' },
  preset: { type: 'string', default: 'paper' },
  keys: { type: 'boolean', default: false },
  json: { type: 'boolean', default: false },
});

/** Prints the status that the page shows, whenever it changes. @param {Page} page */
const echoStatus = (page) =>
  page.evaluate(() => {
    const status = document.querySelector('[role=status]');
    if (status)
      new MutationObserver(() => console.log(status.textContent)).observe(status, { childList: true });
  });

await command(USAGE, { options: OPTIONS }, async ({ values }) => {
  const rounds = wholeNumber('--rounds', values.rounds, 1, 1000);
  const preset = oneOf('--preset', values.preset, /** @type {const} */ (['paper', 'small', 'tiny']));
  const { keys, phases = 'A,B,AB' } = values;
  const foreign = phases.split(',').find((phase) => !['A', 'B', 'AB'].includes(phase));
  if (foreign !== undefined)
    throw new UsageError(`--phases takes A, B and AB with commas, not “${foreign}”.`);
  if (keys && values.phases !== undefined)
    throw new UsageError('--keys measures A and A⊕B, so it takes no --phases.');
  setUp();
  const { benchContenders, benchKeys } = await import('./benchmarks.mjs');
  const figures = keys
    ? await benchKeys({ rounds, preset }, echoStatus)
    : await benchContenders({ rounds, preset, phases }, echoStatus);
  if (values.json) console.log(JSON.stringify(figures));
});
