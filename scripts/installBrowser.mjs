/**
 * A browser that has proved to give a WebGPU adapter: one at hand, else one that Playwright's installer or the
 * system's package manager brings.
 */
import { spawnSync } from 'node:child_process';
import { chromium } from 'playwright';
import { adapterWanted, browsersAtHand, launchOptions } from './browser.mjs';

const ADVICE = `Install Chrome or Chromium 113 or newer (https://www.google.com/chrome) and run the command again,
or name one in the environment: CALM_BROWSER=/path/to/chrome`;

/**
 * Returns the adapter that a browser gives its pages, if it gives one. It must be asked on an address that counts as
 * secure.
 *
 * @param {import('playwright').Browser} browser
 * @returns {Promise<{ software: boolean } | null | undefined>}
 */
export async function adapterOf(browser) {
  const page = await browser.newPage();
  await page.route('http://localhost/', (route) => route.fulfill({ contentType: 'text/html', body: '' }));
  await page.goto('http://localhost/');
  const found = await page.evaluate(async () => {
    const adapter = await navigator.gpu?.requestAdapter();
    return adapter && { software: adapter.info.isFallbackAdapter };
  });
  await page.close();
  return found;
}

/**
 * Starts a browser and asks a page of it for an adapter.
 *
 * @param {string} path of the executable
 * @param {'software' | 'gpu'} wanted
 * @returns {Promise<string | undefined>} what is wrong, or undefined if it gave the wanted adapter
 */
async function problemWith(path, wanted) {
  try {
    const browser = await chromium.launch(launchOptions(path, wanted));
    const found = await adapterOf(browser);
    await browser.close();
    if (!found) return 'gives no WebGPU adapter';
    return wanted === 'gpu' && found.software ? 'finds no GPU, only the software adapter' : undefined;
  } catch (error) {
    return `does not start: ${/** @type {Error} */ (error).message.split('\n')[0]}`;
  }
}

/** Yields commands that install a browser, the preferred one first. */
function* installers() {
  yield [process.execPath, 'node_modules/playwright/cli.js', 'install', 'chromium'];
  if (process.platform === 'darwin') yield ['brew', 'install', '--cask', 'google-chrome'];
  if (process.platform !== 'linux') return;
  const root = process.getuid?.() === 0;
  if (!root && spawnSync('sudo', ['-n', 'true']).status !== 0) return;
  const asRoot = [...(root ? [] : ['sudo', '-n']), 'env', 'DEBIAN_FRONTEND=noninteractive', 'sh', '-c'];
  const managers = {
    'apt-get': 'apt-get update && apt-get install -y chromium',
    dnf: 'dnf install -y chromium',
    pacman: 'pacman -Sy --noconfirm chromium',
  };
  for (const [manager, install] of Object.entries(managers)) {
    if (spawnSync(manager, ['--version']).status === 0) yield [...asRoot, install];
  }
}

/**
 * Finds the first browser with WebGPU, installs one if need be, and returns it with its adapter: the one that
 * CALM_ADAPTER asks for, else the first of `preferred`.
 *
 * @param {('software' | 'gpu')[]} preferred
 * @returns {Promise<{ browser: string, adapter: 'software' | 'gpu' }>}
 * @throws {Error} in words, if there is none and none can be installed
 */
export async function browserWithWebGPU(preferred) {
  const wanted = adapterWanted();
  const adapters = wanted ? [wanted] : preferred;
  /** @type {Map<string, string>} */
  const problems = new Map();

  const firstThatWorks = async () => {
    for (const adapter of adapters) {
      for (const browser of browsersAtHand().filter((path) => !problems.has(`${adapter} ${path}`))) {
        const problem = await problemWith(browser, adapter);
        if (problem === undefined) return { browser, adapter };
        problems.set(`${adapter} ${browser}`, `${browser} ${problem}`);
      }
    }
    return undefined;
  };

  let found = await firstThatWorks();
  const gpuIsMissing = wanted === 'gpu' && problems.size > 0; // which no browser mends
  if (!found && !process.env.CALM_BROWSER && !gpuIsMissing) {
    for (const [program = '', ...rest] of installers()) {
      console.log(`Looking for a browser with WebGPU: ${[program, ...rest].join(' ')}`);
      spawnSync(program, rest, { stdio: ['ignore', 'inherit', 'inherit'] });
      found = await firstThatWorks();
      if (found) break;
    }
  }
  if (found) return found;
  throw new Error(['No browser with WebGPU.', ...problems.values(), ADVICE].join('\n'));
}
