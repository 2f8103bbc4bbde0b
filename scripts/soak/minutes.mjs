/** A long visit: training, asking and turning pages, with counts of what might grow. */
import { launchBrowser } from '../browser.mjs';
import { serve } from '../headless.mjs';
import { browserWithWebGPU } from '../installBrowser.mjs';
import { table } from '../terminal.mjs';
import { buffersOf, losable } from './losing.mjs';
import { MODELS, MOST_WAIT, tinyAddress } from './tinyRun.mjs';

/** @typedef {import('playwright').Page} Page */

const PAGES = ['/lab', '/compare', '/tutorial', '/kernels', '/results', '/data', '/lab'];
/** The largest ratio of the mean in the last third of the visit to that in the middle one. */
const TOLERANCE = 1.15;

const COUNTED = /** @type {const} */ (['buffers', 'heap', 'nodes', 'storage']);
/** @typedef {Record<typeof COUNTED[number], number>} Counts buffers on the GPU; MB of heap; DOM nodes; MB of storage */

/** @param {Page} page @param {import('playwright').CDPSession} session @returns {Promise<Counts>} */
async function count(page, session) {
  await session.send('HeapProfiler.collectGarbage');
  const { metrics } = await session.send('Performance.getMetrics');
  const of = (/** @type {string} */ name) => metrics.find((each) => each.name === name)?.value ?? 0;
  const storage = await page.evaluate(async () => (await navigator.storage.estimate()).usage ?? 0);
  return {
    buffers: await buffersOf(page),
    heap: of('JSHeapUsedSize') / 1e6,
    nodes: of('Nodes'),
    storage: storage / 1e6,
  };
}

/** Trains each model in turn, asks, and turns the pages once. @param {Page} page @param {number} round */
async function visit(page, round) {
  const model = MODELS[round % MODELS.length];
  const panel = page.getByRole('region', { name: new RegExp(`^${model} `) });
  const trains = panel.getByRole('button', { name: new RegExp(`^(Train ${model}|Continue)`) });
  if (await trains.first().isEnabled()) await trains.first().click();
  for (const path of PAGES) {
    await page.evaluate((hash) => {
      location.hash = hash;
    }, path);
    await page.getByRole('main').getByRole('heading', { level: 1 }).first().waitFor();
    if (path !== '/compare') continue;
    await page.getByRole('button', { name: 'Ask', exact: true }).first().click();
  }
}

/** @param {number} minutes */
export async function soakMinutes(minutes) {
  const found = await browserWithWebGPU(['gpu', 'software']);
  const site = await serve('index.html', 'public');
  const browser = await launchBrowser(found.browser, found.adapter);
  const context = await browser.newContext();
  await losable(context);
  const page = await context.newPage();
  page.setDefaultTimeout(MOST_WAIT);
  /** @type {string[]} */
  const errors = [];
  page.on('pageerror', ({ message }) => errors.push(message));
  const session = await context.newCDPSession(page);
  await session.send('Performance.enable');
  await page.goto(tinyAddress(site.address));

  /** @type {Counts[]} */
  const counts = [];
  const startedAt = Date.now();
  for (let round = 0; Date.now() - startedAt < minutes * 60_000; round++) {
    await visit(page, round);
    if ((Date.now() - startedAt) / 60_000 < (counts.length + 1) * (minutes / 60)) continue;
    counts.push(await count(page, session));
    console.log(
      Object.entries(counts.at(-1) ?? {})
        .map(([name, value]) => `${name} ${value.toFixed(1)}`)
        .join('  '),
    );
  }
  await browser.close();
  await site.close();

  const third = Math.floor(counts.length / 3);
  const mean = (/** @type {Counts[]} */ of, /** @type {keyof Counts} */ name) =>
    of.reduce((sum, each) => sum + each[name], 0) / of.length;
  const rows = COUNTED.map((name) => {
    const [middle, last] = [counts.slice(third, 2 * third), counts.slice(2 * third)].map((of) =>
      mean(of, name),
    );
    return { name, middle, last, isFlat: last <= TOLERANCE * middle };
  });
  console.log(
    `\n${table([
      ['', 'middle third', 'last third', ''],
      ...rows.map(({ name, middle, last, isFlat }) => [
        name,
        middle.toFixed(1),
        last.toFixed(1),
        isFlat ? 'flat' : 'GROWS',
      ]),
    ])}`,
  );
  for (const error of errors) console.log(`error: ${error}`);
  return { isSound: rows.every(({ isFlat }) => isFlat) && errors.length === 0, adapter: found.adapter, rows };
}
