/** `npm run check`: holds ops and models to their references on an adapter of this machine. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { command } from './arguments.mjs';
import { setUp } from './setup.mjs';

const USAGE = `npm run check -- [--dawn] [FILTER…]

Runs the tests of ops and models, which compare values and gradients with tfjs and with finite differences.
  --dawn   in Node over Dawn, the WebGPU of Chromium: on the machine's Vulkan driver, or on the one that VK_ICD_FILENAMES
           names (fetches the package webgpu once, 30 MB)
  FILTER   the files whose path contains it
Without --dawn they run in Chromium; CALM_ADAPTER=gpu|software chooses what WebGPU runs on there (default: a GPU if
there is one).`;

const VITEST = 'node_modules/vitest/vitest.mjs';
/** Dawn for Node. It is no dependency of the page, and too large for everyone who builds it. */
const DAWN = 'webgpu@0.6.2';
const DAWN_FOLDER = 'node_modules/.cache/dawn';

/** Fetches Dawn if it is missing, and returns the address of its module. */
function dawn() {
  const module = resolve(DAWN_FOLDER, 'node_modules/webgpu/index.js');
  if (!existsSync(module)) {
    const options = ['install', '--prefix', DAWN_FOLDER, '--no-audit', '--no-fund', DAWN];
    const { status } = spawnSync('npm', options, { stdio: 'inherit', shell: process.platform === 'win32' });
    if (status !== 0) throw new Error(`${DAWN} could not be fetched; npm’s words are above.`);
  }
  return pathToFileURL(module).href;
}

await command(
  USAGE,
  { options: { dawn: { type: 'boolean', default: false } }, allowPositionals: true },
  async ({ values, positionals }) => {
    setUp();
    const env = { ...process.env };
    if (values.dawn) env.CALM_DAWN = dawn();
    else {
      const { browserWithWebGPU } = await import('./installBrowser.mjs');
      const { browser, adapter } = await browserWithWebGPU(['gpu', 'software']);
      console.log(`Browser: ${browser}, ${adapter} adapter`);
      Object.assign(env, { CALM_BROWSER: browser, CALM_ADAPTER: adapter });
    }
    const filters = positionals.length > 0 ? positionals : ['src/ops', 'src/models'];
    const project = values.dawn ? 'dawn' : 'gpu';
    const { status } = spawnSync(process.execPath, [VITEST, 'run', `--project=${project}`, ...filters], {
      stdio: 'inherit',
      env,
    });
    if (status !== 0) process.exitCode = 1;
  },
);
