/** `npm run bench`: training steps of ours beside stock tfjs and jax-js, interleaved in one page on one adapter. */
import { command, oneOf, UsageError, wholeNumber } from './arguments.mjs';
import { setUp } from './setup.mjs';

/** @typedef {import('../bench/bench.ts').BenchReport} BenchReport */

const USAGE = `npm run bench -- [--rounds N] [--phases A,B,AB] [--preset paper|small|tiny] [--json]

Measures training steps against the same models in stock tfjs-webgpu and in jax-js (webgpu, jit), interleaved in
one page on one adapter, and prints medians.
  --rounds N      measured steps of each, 1 to 1000 (default 5)
  --phases P,…    A, B (the models alone), AB (the composition) (default A,B,AB)
  --preset NAME   sizes of the models: paper (default), small, or tiny, where arithmetic hardly counts
  --json          a JSON object as the last line
CALM_ADAPTER=gpu|software chooses what WebGPU runs on (default: a GPU if there is one).`;

const OPTIONS = /** @type {const} */ ({
  rounds: { type: 'string', default: '5' },
  phases: { type: 'string', default: 'A,B,AB' },
  preset: { type: 'string', default: 'paper' },
  json: { type: 'boolean', default: false },
});

/** Prints what the page says it is doing, as it says it; runs in the page. */
function echoStatus() {
  const status = document.querySelector('[role=status]');
  if (status)
    new MutationObserver(() => console.log(status.textContent)).observe(status, { childList: true });
}

await command(USAGE, { options: OPTIONS }, async ({ values }) => {
  const rounds = wholeNumber('--rounds', values.rounds, 1, 1000);
  const preset = oneOf('--preset', values.preset, /** @type {const} */ (['paper', 'small', 'tiny']));
  const foreign = values.phases.split(',').find((phase) => !['A', 'B', 'AB'].includes(phase));
  if (foreign !== undefined)
    throw new UsageError(`--phases takes A, B and AB with commas, not “${foreign}”.`);
  setUp();
  const { openHeadless } = await import('./headless.mjs');
  const { table } = await import('./terminal.mjs');

  const query = { rounds: String(rounds), phases: values.phases, preset };
  const { page, orFailure, close } = await openHeadless('bench/index.html', query);
  await page.evaluate(echoStatus);
  const { adapter, phases } = /** @type {BenchReport} */ (await orFailure(page.evaluate(() => window.bench)));
  await close();

  const rows = Object.entries(phases).flatMap(([phase, contenders]) =>
    Object.entries(contenders).map(([name, { ms, scriptMs, dispatches, submits }]) => [
      `${phase === 'AB' ? 'A⊕B' : phase} ${name}`,
      ms.toFixed(1),
      `${(ms / contenders.ours.ms).toFixed(2)}×`,
      scriptMs.toFixed(2),
      String(dispatches),
      String(submits),
    ]),
  );
  console.log(
    `\n${table([['', 'ms per step', 'to ours', 'JavaScript, ms', 'dispatches', 'submits'], ...rows])}`,
  );
  console.log(`Medians of ${rounds} steps, preset “${preset}”, WebGPU on ${adapter}.`);
  if (values.json) {
    const figures = Object.entries(phases).map(([phase, { ours, tfjs, jax }]) => {
      const { ms, dispatches, submits, scriptMs } = ours;
      return [
        phase,
        { ours: { ms, dispatches, submits, scriptMs }, tfjs: { ms: tfjs.ms }, jax: { ms: jax.ms } },
      ];
    });
    console.log(JSON.stringify({ adapter, rounds, phases: Object.fromEntries(figures) }));
  }
});
