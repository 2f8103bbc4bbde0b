/** `npm run bench`: training steps of ours beside stock tfjs and jax-js. */
import { openHeadless } from '../headless.mjs';
import { table } from '../terminal.mjs';

/** @typedef {import('../../bench/bench.ts').BenchReport} BenchReport */

/**
 * @param {{ rounds: number, preset: string, phases: string }} asked
 * @param {(page: import('playwright').Page) => Promise<void>} onOpen
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
