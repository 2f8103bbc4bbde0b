/** `npm run bench -- --keys`: what a training step and the lab's memory cost over the number of keys. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { openHeadless } from '../headless.mjs';
import { importSource } from '../source.mjs';
import { table } from '../terminal.mjs';
import { codeVersion } from '../version.mjs';

/** @typedef {typeof import('../../src/results/keyCosts.ts')} Source */
/** @typedef {import('../../src/results/keyCosts.ts').KeyCosts} KeyCosts */
/** @typedef {import('../../src/results/keyCosts.ts').CostPoint} CostPoint */
/** @typedef {import('playwright').Page} Page */

const PUBLISHED = join('public', 'results', 'keyCosts.json');

/** Lets the page ask how many bytes of its heap are in use once the garbage is collected. @param {Page} page */
async function exposeHeap(page) {
  const debug = await page.context().newCDPSession(page);
  await page.exposeFunction('heapBytes', async () => {
    await debug.send('HeapProfiler.collectGarbage');
    const { usedSize, backingStorageSize } = await debug.send('Runtime.getHeapUsage');
    return usedSize + backingStorageSize;
  });
}

/**
 * @param {{ rounds: number, preset: KeyCosts['preset'] }} asked
 * @param {(page: Page) => Promise<void>} onOpen
 * @returns {Promise<KeyCosts>}
 */
async function measure({ rounds, preset }, onOpen) {
  const query = { rounds: String(rounds), preset };
  const { page, orFailure, close } = await openHeadless('bench/keys.html', query, exposeHeap);
  await onOpen(page);
  const report = await orFailure(page.evaluate(() => window.keyCosts));
  await close();
  return { ...report, date: new Date().toISOString(), version: codeVersion() };
}

/** @param {number} bytes */
const megabytes = (bytes) => (bytes / 1e6).toFixed(2);

/** @param {CostPoint['step']['A']} step */
const stepCells = ({ ms, ratio }) => [
  ms.toFixed(1),
  `${ratio.median.toFixed(2)}× (${ratio.low.toFixed(2)}–${ratio.high.toFixed(2)})`,
];

/** @param {KeyCosts} costs */
function report({ points, rounds, preset, adapter }) {
  const own = points[0]?.settings.A.optimiser.rows;
  const rows = points.map(({ settings: { world, A }, step, bytes }) => [
    `${world.keys}${A.optimiser.rows === own ? '' : `, ${A.optimiser.rows} rows`}`,
    ...stepCells(step.A),
    ...stepCells(step.AB),
    megabytes(bytes.gpu),
    megabytes(bytes.keys),
    megabytes(bytes.checkpoints.A + bytes.checkpoints.B + bytes.checkpoints.AB),
  ]);
  const head = ['keys', 'A, ms', 'to 1000', 'A⊕B, ms', 'to 1000', 'GPU, MB', 'keys, MB', 'files, MB'];
  return `${table([head, ...rows])}
Medians of ${rounds} steps (ratios with quartiles), preset “${preset}”, WebGPU on ${adapter}.`;
}

/** Writes a measurement where the page reads it. @param {Source} source @param {KeyCosts} costs */
function publish(source, costs) {
  const present = existsSync(PUBLISHED)
    ? source.costsFileSchema.parse(JSON.parse(readFileSync(PUBLISHED, 'utf8'))).measurements
    : [];
  mkdirSync(dirname(PUBLISHED), { recursive: true });
  writeFileSync(PUBLISHED, source.costsFileOf(source.withCosts(present, costs)));
}

/**
 * @param {{ rounds: number, preset: KeyCosts['preset'] }} asked
 * @param {{ publish: boolean, onOpen: (page: Page) => Promise<void> }} options
 * @returns {Promise<KeyCosts>}
 */
export async function benchKeys(asked, options) {
  /** @type {Source} */
  const source = await importSource('src/results/keyCosts.ts');
  const costs = await measure(asked, options.onOpen);
  console.log(`\n${report(costs)}`);
  if (options.publish) {
    publish(source, costs);
    console.log(`It is published in ${PUBLISHED}.`);
  }
  return costs;
}
