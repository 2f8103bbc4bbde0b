/**
 * Opens a page of the project in a headless browser, from a build made for the occasion: unlike a development
 * server it doesn't change under a run of hours while someone edits the sources.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright';
import { build, preview } from 'vite';
import { launchOptions } from './browser.mjs';
import { browserWithWebGPU } from './installBrowser.mjs';

/** @typedef {import('playwright').Page} Page */

/**
 * Builds, serves and opens a page, on a GPU if there is one and CALM_ADAPTER doesn't say otherwise. Its console
 * is passed on. Ctrl-C closes the browser.
 *
 * @param {string} html the page's path in the repository
 * @param {Record<string, string>} query
 * @param {(page: Page, fail: (error: Error) => void) => Promise<unknown>} prepare gets the blank page before it
 *   opens, and a way to say that all is lost
 * @returns {Promise<{ page: Page, orFailure: <T>(work: Promise<T>) => Promise<T>, close: () => Promise<void> }>}
 *   `orFailure` waits for work in the page for as long as it takes, and rejects in words if all is lost
 */
export async function openHeadless(html, query = {}, prepare = async () => {}) {
  const { browser: executable, adapter } = await browserWithWebGPU(['gpu', 'software']);
  const outDir = mkdtempSync(join(tmpdir(), 'calm-lab-'));
  process.on('exit', () => rmSync(outDir, { recursive: true, force: true }));
  process.on('SIGINT', () => process.exit(130)); // Playwright closes the browser on exit
  await build({
    logLevel: 'warn',
    publicDir: false,
    build: { outDir, emptyOutDir: true, chunkSizeWarningLimit: Infinity, rolldownOptions: { input: html } },
  });
  const server = await preview({ logLevel: 'warn', build: { outDir }, preview: { port: 0 } });
  const browser = await chromium.launch({ ...launchOptions(executable, adapter), handleSIGINT: false });
  const page = await browser.newPage();
  page.setDefaultTimeout(0);

  /** @type {(error: Error) => void} */
  let fail = () => {};
  const failure = new Promise((_, reject) => {
    fail = reject;
  });
  failure.catch(() => {}); // it is told to whoever waits
  page.on('crash', () => fail(new Error('The page crashed, most likely because memory ran out.')));
  page.on('pageerror', (error) => fail(new Error(`The page failed: ${error.message}`)));
  browser.on('disconnected', () => fail(new Error('The browser went away.')));
  page.on('console', (message) => {
    const print = ['error', 'warning'].includes(message.type()) ? console.error : console.log;
    print(message.text());
  });

  await prepare(page, fail);
  await page.goto(new URL(`${html}?${new URLSearchParams(query)}`, server.resolvedUrls?.local[0]).href);
  return {
    page,
    orFailure: (work) => Promise.race([work, /** @type {Promise<never>} */ (failure)]),
    async close() {
      await browser.close();
      await server.close();
    },
  };
}
