/**
 * The browser that the commands drive, and its start.
 *
 * Any Chromium with WebGPU will do: the one named in CALM_BROWSER, Playwright's own, or an installed Chrome or
 * Chromium. CALM_ADAPTER chooses what WebGPU runs on: `software` (SwiftShader, on the CPU: slow, and the same
 * everywhere) or `gpu`.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, realpathSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from 'playwright';

const INSTALLED = {
  darwin: ['/Applications', join(process.env.HOME ?? '', 'Applications')].flatMap((folder) => [
    `${folder}/Google Chrome.app/Contents/MacOS/Google Chrome`,
    `${folder}/Chromium.app/Contents/MacOS/Chromium`,
    `${folder}/Microsoft Edge.app/Contents/MacOS/Microsoft Edge`,
  ]),
  win32: [process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)'], process.env.LOCALAPPDATA]
    .filter((folder) => folder !== undefined)
    .flatMap((folder) => [
      join(folder, 'Google', 'Chrome', 'Application', 'chrome.exe'),
      join(folder, 'Chromium', 'Application', 'chrome.exe'),
      join(folder, 'Microsoft', 'Edge', 'Application', 'msedge.exe'),
    ]),
  linux: ['google-chrome', 'google-chrome-stable', 'chromium', 'chromium-browser'].flatMap((name) =>
    (process.env.PATH ?? '').split(delimiter).map((folder) => join(folder, name)),
  ),
};

/**
 * Lists the browsers on this machine, the preferred one first; not known yet is whether they have WebGPU.
 *
 * @returns {string[]} paths of executables
 * @throws {Error} if CALM_BROWSER names a file that isn't there
 */
export function browsersAtHand() {
  const named = process.env.CALM_BROWSER;
  if (named) {
    if (!existsSync(named)) throw new Error(`CALM_BROWSER names ${named}, which does not exist.`);
    return [named];
  }
  const installed = INSTALLED[/** @type {keyof typeof INSTALLED} */ (process.platform)] ?? INSTALLED.linux;
  const atHand = [chromium.executablePath(), ...installed].filter((path) => existsSync(path));
  const files = atHand.map((path) => realpathSync(path));
  return atHand.filter((path, index) => files.indexOf(realpathSync(path)) === index);
}

/**
 * Returns the adapter that CALM_ADAPTER asks for.
 *
 * @returns {'software' | 'gpu' | undefined} undefined if it asks for none
 * @throws {Error} if it asks for anything else
 */
export function adapterWanted() {
  const wanted = process.env.CALM_ADAPTER;
  if (!wanted) return undefined;
  if (wanted === 'software' || wanted === 'gpu') return wanted;
  throw new Error(`CALM_ADAPTER is “${wanted}”; it may be “software” or “gpu”.`);
}

/** Chromium's sandbox needs user namespaces, which root has no use for and some containers forbid. */
function sandboxWorks() {
  if (process.platform !== 'linux') return true;
  return process.getuid?.() !== 0 && spawnSync('unshare', ['--user', '--map-root-user', 'true']).status === 0;
}

const SOFTWARE = ['--use-webgpu-adapter=swiftshader'];
const VULKAN = ['--enable-features=Vulkan', '--ignore-gpu-blocklist'];

/**
 * Returns the arguments with which a Chromium gives its pages a WebGPU adapter.
 *
 * @param {'software' | 'gpu'} adapter
 * @param {string} platform that it runs on, as Node names it
 */
export const browserArguments = (adapter, platform = process.platform) => [
  '--enable-unsafe-webgpu',
  ...(adapter === 'software' ? SOFTWARE : platform === 'linux' ? VULKAN : []),
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-quic',
  '--no-first-run',
];

/**
 * Returns Playwright's options for a browser that gives its pages a WebGPU adapter.
 *
 * @param {string} executablePath
 * @param {'software' | 'gpu'} adapter
 */
export const launchOptions = (executablePath, adapter) => ({
  executablePath,
  chromiumSandbox: sandboxWorks(),
  args: browserArguments(adapter),
});

/**
 * Starts a browser that ends with this process, after Ctrl-C too.
 *
 * @param {string} executablePath
 * @param {'software' | 'gpu'} adapter
 */
export const launchBrowser = (executablePath, adapter) =>
  chromium.launch({ ...launchOptions(executablePath, adapter), handleSIGINT: false });

/**
 * Returns the launch options of the test runners: the first browser at hand, on the software adapter unless
 * CALM_ADAPTER says otherwise, so that a test comes out the same on every machine.
 *
 * @throws {Error} if there is no browser
 */
export function testLaunchOptions() {
  const [browser] = browsersAtHand();
  if (browser === undefined) throw new Error('No Chrome or Chromium found. `npm test` installs one.');
  return launchOptions(browser, adapterWanted() ?? 'software');
}
