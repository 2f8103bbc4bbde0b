/** `npm run walk`: follows the tutorial to the letter, from nothing, and reports the result of each walk. */
import { command, oneOf, wholeNumber } from './arguments.mjs';
import { setUp } from './setup.mjs';

const USAGE = `npm run walk -- [--seeds 0,1,2,3,4] [--tries N] [--preset small|paper] [--json]

Follows the steps of the tutorial in a headless browser, as a visitor would: trains A, B and A⊕B from nothing, and
leaves each training step at the first moment at which the page offers Next.
  --seeds N,…     seeds of the keys (default 0,1,2,3,4)
  --tries N       walks for each of them, with other seeds of weights and batches (default 2)
  --preset NAME   small (default) or paper
  --json          a JSON object as the last line
CALM_ADAPTER=gpu|software chooses what WebGPU runs on (default: a GPU if there is one).`;

const OPTIONS = /** @type {const} */ ({
  seeds: { type: 'string', default: '0,1,2,3,4' },
  tries: { type: 'string', default: '2' },
  preset: { type: 'string', default: 'small' },
  json: { type: 'boolean', default: false },
});

/** @typedef {import('playwright').Page} Page */
/** @typedef {{ accuracy: number, steps: number, seconds: number }} Trained what a step came to; accuracy from 0 to 1 */

/** @param {Page} page @param {string | RegExp} name */
const press = (page, name) => page.getByRole('button', { name, exact: typeof name === 'string' }).click();

/**
 * Trains a model in its step, and goes on as soon as the page offers Next.
 *
 * @param {Page} page
 * @param {string} model
 * @param {string} next the name of the next step
 * @returns {Promise<Trained>}
 */
async function train(page, model, next) {
  await press(page, `Train ${model}`);
  const startedAt = performance.now();
  await page.getByRole('button', { name: `Next: ${next}` }).waitFor();
  const seconds = (performance.now() - startedAt) / 1000;
  const said = await page.getByRole('region', { name: 'Measured' }).getByRole('status').textContent();
  const [, percent, steps] = /([\d.]+)\s%.*after ([\d,]+) steps/.exec(said ?? '') ?? [];
  await press(page, `Next: ${next}`);
  return { accuracy: Number(percent) / 100, steps: Number(steps?.replaceAll(',', '')), seconds };
}

/**
 * Walks once from the landing to the end of the training of A⊕B.
 *
 * @param {Page} page blank
 * @param {string} address of the landing
 * @param {Record<string, string>} settings as the lab's address takes them
 */
async function walk(page, address, settings) {
  await page.goto(`${address}#/lab?${new URLSearchParams(settings)}`);
  await page.getByRole('list', { name: 'Settings' }).waitFor();
  await page.getByRole('link', { name: 'CALM Lab, start page' }).click();
  await page.getByRole('link', { name: /Start the tutorial/ }).click();
  await press(page, 'Next: Train A');
  const A = await train(page, 'A', 'Train B');
  const B = await train(page, 'B', 'Neither can');
  await press(page, 'Try all four');
  await press(page, 'Next: Compose');
  await press(page, 'Ask both');
  await press(page, 'Next: Train A⊕B');
  const AB = await train(page, 'A⊕B', 'Look inside');
  return { A, B, AB };
}

await command(USAGE, { options: OPTIONS }, async ({ values }) => {
  const seeds = values.seeds.split(',').map((text) => wholeNumber('--seeds', text, 0, 2 ** 31 - 1));
  const tries = wholeNumber('--tries', values.tries, 1, 100);
  const preset = oneOf('--preset', values.preset, /** @type {const} */ (['small', 'paper']));
  setUp();
  const { launchBrowser } = await import('./browser.mjs');
  const { serve } = await import('./headless.mjs');
  const { browserWithWebGPU } = await import('./installBrowser.mjs');
  const { clock, percent, table } = await import('./terminal.mjs');

  const found = await browserWithWebGPU(['gpu', 'software']);
  const site = await serve('index.html', 'public');
  const browser = await launchBrowser(found.browser, found.adapter);
  const walks = [];
  for (const keySeed of seeds) {
    for (let seed = 0; seed < tries; seed++) {
      const page = await browser.newPage();
      page.setDefaultTimeout(0);
      const models = await walk(page, site.address, { preset, keySeed: `${keySeed}`, seed: `${seed}` });
      await page.close();
      walks.push({ keySeed, seed, ...models });
      const shown = Object.entries(models).map(
        ([name, { accuracy, steps }]) => `${name} ${percent(accuracy)} after ${steps}`,
      );
      console.log(`keys ${keySeed}, weights ${seed}: ${shown.join(', ')}`);
    }
  }
  await browser.close();
  await site.close();

  console.log(
    `\n${table([
      ['keys', 'weights', 'A', 'steps', 'B', 'steps', 'A⊕B, held out', 'steps', 'time'],
      ...walks.map(({ keySeed, seed, A, B, AB }) => [
        `${keySeed}`,
        `${seed}`,
        ...[A, B, AB].flatMap(({ accuracy, steps }) => [percent(accuracy), `${steps}`]),
        clock(A.seconds + B.seconds + AB.seconds),
      ]),
    ])}`,
  );
  if (values.json) console.log(JSON.stringify({ adapter: found.adapter, preset, walks }));
});
