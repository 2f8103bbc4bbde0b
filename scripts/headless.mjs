/**
 * Opens pages of the project in headless browsers, from a build made for the occasion: unlike a development server
 * it doesn't change under a run of hours while someone edits the sources.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build, preview } from 'vite';
import { launchBrowser } from './browser.mjs';
import { browserWithWebGPU } from './installBrowser.mjs';

/** @typedef {import('playwright').Page} Page */
/** @typedef {import('playwright').Browser} Browser */
/** @typedef {(page: Page, fail: (error: Error) => void) => Promise<unknown>} Prepare */
/**
 * @typedef {object} OpenPage
 * @property {Page} page
 * @property {<T>(work: Promise<T>) => Promise<T>} orFailure waits for work in the page for as long as it takes, and
 *   rejects in words if all is lost
 * @property {() => Promise<void>} close
 */

/**
 * Builds a page and serves it to this machine. From now on Ctrl-C closes what was opened.
 *
 * @param {string} html its path in the repository
 * @param {string | false} publicDir the folder of files that it fetches, if it fetches any
 * @returns {Promise<{ address: string, close: () => Promise<void> }>}
 */
export async function serve(html, publicDir = false) {
  const outDir = mkdtempSync(join(tmpdir(), 'calm-lab-'));
  process.on('exit', () => rmSync(outDir, { recursive: true, force: true }));
  process.on('SIGINT', () => process.exit(130)); // Playwright closes its browsers on exit
  await build({
    logLevel: 'warn',
    publicDir,
    build: { outDir, emptyOutDir: true, chunkSizeWarningLimit: Infinity, rolldownOptions: { input: html } },
  });
  const server = await preview({ logLevel: 'warn', build: { outDir }, preview: { port: 0 } });
  return {
    address: new URL(html, server.resolvedUrls?.local[0]).href,
    close: () => server.close(),
  };
}

/**
 * Opens a page in a browser. Its console is passed on.
 *
 * @param {Browser} browser closed with the page
 * @param {string} address
 * @param {Prepare} prepare gets the blank page before it opens, and a way to say that all is lost
 * @returns {Promise<OpenPage>}
 */
export async function openPage(browser, address, prepare = async () => {}) {
  const page = await browser.newPage();
  page.setDefaultTimeout(0);
  /** @type {(error: Error) => void} */
  let fail = () => {};
  const failure = new Promise((_, reject) => {
    fail = reject;
  });
  failure.catch(() => {}); // it reaches the caller through `orFailure`
  page.on('crash', () => fail(new Error('The page crashed, most likely because memory ran out.')));
  page.on('pageerror', (error) => fail(new Error(`The page failed: ${error.message}`)));
  browser.on('disconnected', () => fail(new Error('The browser went away.')));
  page.on('console', (message) => {
    const print = ['error', 'warning'].includes(message.type()) ? console.error : console.log;
    print(message.text());
  });
  await prepare(page, fail);
  await page.goto(address);
  return {
    page,
    orFailure: (work) => Promise.race([work, /** @type {Promise<never>} */ (failure)]),
    close: () => browser.close(),
  };
}

/**
 * Builds, serves and opens a page, on a GPU if there is one and CALM_ADAPTER doesn't say otherwise.
 *
 * @param {string} html the page's path in the repository
 * @param {Record<string, string>} query
 * @param {Prepare} [prepare] as `openPage` takes it
 * @returns {Promise<OpenPage>}
 */
export async function openHeadless(html, query = {}, prepare) {
  const found = await browserWithWebGPU(['gpu', 'software']);
  const site = await serve(html);
  const browser = await launchBrowser(found.browser, found.adapter);
  const opened = await openPage(browser, `${site.address}?${new URLSearchParams(query)}`, prepare);
  return {
    ...opened,
    async close() {
      await opened.close();
      await site.close();
    },
  };
}
