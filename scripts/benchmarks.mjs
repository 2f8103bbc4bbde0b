/** Opens the pages of the benchmarks, and prints what they measured. */
import { openHeadless } from './headless.mjs';
import { table } from './terminal.mjs';

/** @typedef {import('../bench/bench.ts').BenchReport} BenchReport */
/** @typedef {import('../bench/keys.ts').KeyCosts} KeyCosts */
/** @typedef {import('playwright').Page} Page */

/**
 * Measures training steps of ours beside stock tfjs and jax-js.
 *
 * @param {{ rounds: number, preset: string, phases: string }} asked
 * @param {(page: Page) => Promise<void>} onOpen
 * @returns {Promise<object>} the figures, as --json prints them
 */
export async function benchContenders({ rounds, preset, phases: asked }, onOpen) {
  const query = { rounds: String(rounds), phases: asked, preset };
  const { page, orFailure, close } = await openHeadless('bench/index.html', query);
  await onOpen(page);
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
  const figures = Object.entries(phases).map(([phase, { ours, tfjs, jax }]) => {
    const { ms, dispatches, submits, scriptMs } = ours;
    return [
      phase,
      { ours: { ms, dispatches, submits, scriptMs }, tfjs: { ms: tfjs.ms }, jax: { ms: jax.ms } },
    ];
  });
  return { adapter, rounds, phases: Object.fromEntries(figures) };
}

/** Lets the page ask how many bytes of its heap are in use once the garbage is collected. @param {Page} page */
async function exposeHeap(page) {
  const debug = await page.context().newCDPSession(page);
  await page.exposeFunction('heapBytes', async () => {
    await debug.send('HeapProfiler.collectGarbage');
    const { usedSize, backingStorageSize } = await debug.send('Runtime.getHeapUsage');
    return usedSize + backingStorageSize;
  });
}

/** @param {number} bytes */
const megabytes = (bytes) => (bytes / 1e6).toFixed(2);

/** @param {KeyCosts['points'][number]['step']['A']} step */
const stepCells = ({ ms, ratio }) => [
  ms.toFixed(1),
  `${ratio.median.toFixed(2)}× (${ratio.low.toFixed(2)}–${ratio.high.toFixed(2)})`,
];

/**
 * Measures a training step and the lab's memory over the number of keys.
 *
 * @param {{ rounds: number, preset: string }} asked
 * @param {(page: Page) => Promise<void>} onOpen
 * @returns {Promise<KeyCosts>}
 */
export async function benchKeys({ rounds, preset }, onOpen) {
  const query = { rounds: String(rounds), preset };
  const { page, orFailure, close } = await openHeadless('bench/keys.html', query, exposeHeap);
  await onOpen(page);
  const costs = await orFailure(page.evaluate(() => window.keyCosts));
  await close();

  const own = costs.points[0]?.settings.A.optimiser.rows;
  const rows = costs.points.map(({ keys, settings: { A }, step, bytes }) => [
    `${keys}${A.optimiser.rows === own ? '' : `, ${A.optimiser.rows} rows`}`,
    ...stepCells(step.A),
    ...stepCells(step.AB),
    megabytes(bytes.gpu),
    megabytes(bytes.keys),
    megabytes(bytes.checkpoints.A + bytes.checkpoints.B + bytes.checkpoints.AB),
  ]);
  const head = ['keys', 'A, ms', 'to 1000', 'A⊕B, ms', 'to 1000', 'GPU, MB', 'keys, MB', 'files, MB'];
  console.log(`\n${table([head, ...rows])}`);
  console.log(
    `Medians of ${rounds} steps (ratios with quartiles), preset “${preset}”, WebGPU on ${costs.adapter}.`,
  );
  return costs;
}
