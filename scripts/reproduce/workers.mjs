/** The machines that train: browsers on this machine, and Playwright servers on others. */
import { chromium } from 'playwright';
import { adapterWanted, browserArguments, launchBrowser } from '../browser.mjs';
import { openPage } from '../headless.mjs';
import { adapterOf, browserWithWebGPU } from '../installBrowser.mjs';
import { openLab } from '../lab.mjs';
import { watch, withTimeout } from '../watchdog.mjs';

/** @typedef {{ name: string, open: () => ReturnType<typeof openLab> }} LabWorker */

/**
 * Connects to a browser of a Playwright server, on a GPU if it has one and CALM_ADAPTER doesn't say otherwise. The
 * browser's requests to localhost reach this machine.
 *
 * @param {string} endpoint
 * @throws {Error} in words
 */
async function connect(endpoint) {
  const wanted = adapterWanted();
  for (const adapter of wanted ? [wanted] : /** @type {const} */ (['gpu', 'software'])) {
    const options = { channel: 'chromium', args: browserArguments(adapter, 'linux') };
    const browser = await chromium.connect(endpoint, {
      exposeNetwork: '<loopback>',
      headers: { 'x-playwright-launch-options': JSON.stringify(options) },
      timeout: 60_000,
    });
    const found = await withTimeout(adapterOf(browser)).catch(async (error) => {
      await browser.close();
      throw error;
    });
    if (found && !(wanted === 'gpu' && found.software)) return browser;
    await browser.close();
  }
  throw new Error(
    'Its browser gives no WebGPU adapter. The server must let us switch that on: npx playwright run-server --unsafe',
  );
}

/**
 * Opens the lab in a browser that counts as gone when it no longer answers.
 *
 * @param {() => Promise<import('playwright').Browser>} start
 * @param {string} address
 */
async function openAttended(start, address) {
  const browser = await start();
  /** @type {(error: Error) => void} */
  let fail = () => {};
  const opening = openLab(async (prepare) => {
    const opened = await openPage(browser, address, (page, onFailure) => {
      fail = onFailure;
      return prepare(page, onFailure);
    });
    const stop = watch(() => opened.page.evaluate(() => true), fail);
    return {
      ...opened,
      close() {
        stop();
        return opened.close();
      },
    };
  });
  return withTimeout(opening).catch(async (error) => {
    await browser.close();
    throw error;
  });
}

/**
 * @param {number} count of browsers on this machine
 * @param {readonly string[]} endpoints a browser for each
 * @param {string} address of the page that runs the lab, as this machine sees it
 * @returns {Promise<LabWorker[]>}
 */
export async function makeWorkers(count, endpoints, address) {
  /** @param {string} name @param {() => Promise<import('playwright').Browser>} start @returns {LabWorker} */
  const worker = (name, start) => ({ name, open: () => openAttended(start, address) });
  const found = count > 0 ? await browserWithWebGPU(['gpu', 'software']) : undefined;
  const local = found
    ? Array.from({ length: count }, (_, i) =>
        worker(`Browser ${i + 1}`, () => launchBrowser(found.browser, found.adapter)),
      )
    : [];
  return [...local, ...endpoints.map((endpoint) => worker(shortened(endpoint), () => connect(endpoint)))];
}

/** Returns an endpoint without its query, which may be long. @param {string} endpoint */
const shortened = (endpoint) => endpoint.split('?')[0] ?? endpoint;
