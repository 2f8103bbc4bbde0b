/** The soaks: what may happen to a page while it trains, many times over, and whether its weights are those of peace. */
import { launchBrowser } from '../browser.mjs';
import { serve } from '../headless.mjs';
import { browserWithWebGPU } from '../installBrowser.mjs';
import { importSource } from '../source.mjs';
import { table } from '../terminal.mjs';
import { killableBrowser } from './browser.mjs';
import { losable, lose } from './losing.mjs';
import {
  MODELS,
  MOST_WAIT,
  reached,
  ready,
  STEPS,
  savedWeights,
  stepOf,
  tinyAddress,
  train,
  trained,
} from './tinyRun.mjs';

/** @typedef {import('playwright').Page} Page */

/** Steps in which a snapshot is sure to be taken. */
const SNAPSHOT_STEPS = 30;

/**
 * Does something with a page; if it gets stuck, the error names what the page showed.
 *
 * @template Result
 * @param {() => Page} current the page at any moment
 * @param {() => Promise<Result>} act
 */
async function watched(current, act) {
  try {
    return await act();
  } catch (error) {
    const shown = await current()
      .getByRole('main')
      .textContent()
      .catch(() => 'nothing');
    throw new Error(`The page got stuck. It showed:\n${shown}`, { cause: error });
  }
}

/** Serves the page, and finds a browser. */
async function begin() {
  const found = await browserWithWebGPU(['gpu', 'software']);
  const site = await serve('index.html', 'public');
  return { ...found, site };
}

/**
 * Draws steps at which something happens, in order: each is a model, and a number of its steps.
 *
 * @param {number} count
 * @param {number} seed
 */
async function moments(count, seed) {
  const { Random } = await importSource('src/engine/random.ts');
  const random = new Random(seed, 0);
  const last = STEPS - SNAPSHOT_STEPS;
  return MODELS.map((model, i) => {
    const share = Math.floor((count * (i + 1)) / MODELS.length) - Math.floor((count * i) / MODELS.length);
    const steps = Array.from({ length: share }, () => 1 + Math.floor(random.uniform() * last));
    return { model, steps: steps.sort((one, other) => one - other) };
  });
}

/** The weights of a run that nothing disturbs. @param {Page} page @param {string} address */
async function undisturbed(page, address) {
  await page.goto(tinyAddress(address));
  for (const model of MODELS) {
    await train(page, model);
    await trained(page, model);
  }
  return savedWeights(page);
}

/**
 * @param {Record<string, string>} expected
 * @param {Record<string, string>} found
 */
function compare(expected, found) {
  const stages = Object.keys(expected);
  const rows = stages.map((stage) => [
    stage,
    expected[stage],
    expected[stage] === found[stage] ? 'equal' : 'OTHER',
  ]);
  console.log(`\n${table([['', 'weights and moments', 'disturbed'], ...rows])}`);
  return stages.every((stage) => expected[stage] === found[stage]);
}

/** Loses the GPU at random steps. @param {number} count @param {number} seed */
export async function soakLosses(count, seed) {
  const { site, browser: executable, adapter } = await begin();
  const browser = await launchBrowser(executable, adapter);
  const open = async () => {
    const context = await browser.newContext();
    await losable(context);
    const page = await context.newPage();
    page.setDefaultTimeout(MOST_WAIT);
    return page;
  };
  const peaceful = await open();
  const expected = await undisturbed(peaceful, site.address);
  await peaceful.context().close();

  const page = await open();
  await page.goto(tinyAddress(site.address));
  let done = 0;
  const drawn = await moments(count, seed);
  await watched(
    () => page,
    async () => {
      for (const { model, steps } of drawn) {
        await train(page, model);
        let from = 0;
        for (const step of steps) {
          const at = Math.min(STEPS - 1, Math.max(step, from + SNAPSHOT_STEPS));
          await reached(page, model, at);
          await Promise.all([page.waitForEvent('worker'), lose(page)]);
          await ready(page);
          await reached(page, model, 1);
          from = await stepOf(page, model);
          console.log(`${++done} of ${count}: ${model} lost the GPU at step ${at} and was back at ${from}`);
        }
        await trained(page, model);
      }
    },
  );
  const isSound = compare(expected, await savedWeights(page));
  await browser.close();
  await site.close();
  return { isSound, adapter };
}

/** Reloads the page, or kills the browser, at random moments. @param {number} count @param {number} seed */
export async function soakReloads(count, seed) {
  const { site, browser: executable, adapter } = await begin();
  const calm = await launchBrowser(executable, adapter);
  const peaceful = await calm.newPage();
  peaceful.setDefaultTimeout(MOST_WAIT);
  const expected = await undisturbed(peaceful, site.address);
  await calm.close();

  const browser = killableBrowser(executable, adapter);
  let page = await browser.open();
  await page.goto(tinyAddress(site.address));
  let done = 0;
  const drawn = await moments(count, seed);
  await watched(
    () => page,
    async () => {
      for (const { model, steps } of drawn) {
        await train(page, model);
        for (const step of steps) {
          await reached(page, model, step);
          const isKilled = done % 3 === 2;
          if (isKilled) {
            browser.kill();
            page = await browser.open();
            await page.goto(tinyAddress(site.address));
          } else await page.reload();
          await page.getByText('Your run is back').waitFor();
          await reached(page, model, 1);
          const from = await stepOf(page, model);
          console.log(
            `${++done} of ${count}: ${model}, ${isKilled ? 'killed' : 'reloaded'} at step ${step}, back at ${from}`,
          );
        }
        await trained(page, model);
      }
    },
  );
  const isSound = compare(expected, await savedWeights(page));
  browser.kill();
  await site.close();
  return { isSound, adapter };
}
