/**
 * The first act of every command, with nothing but Node: checks Node's version and installs the packages if they are
 * missing or not those of the lock file.
 */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** @typedef {Record<string, { version?: string, integrity?: string, optional?: boolean }>} Packages */

/** @param {string} path */
function readPackages(path) {
  try {
    return /** @type {{ packages: Packages }} */ (JSON.parse(readFileSync(path, 'utf8'))).packages;
  } catch {
    return {};
  }
}

/** Compares contents rather than dates: a fresh checkout touches dates. */
function packagesAreInstalled() {
  const installed = readPackages('node_modules/.package-lock.json');
  return Object.entries(readPackages('package-lock.json'))
    .filter(([path]) => path !== '')
    .every(([path, wanted]) => {
      const found = installed[path];
      return found
        ? found.version === wanted.version && found.integrity === wanted.integrity
        : wanted.optional;
    });
}

/**
 * Readies the machine and makes the repository the working folder; ends the process with words on failure.
 * Only after it may a package be imported.
 */
export function setUp() {
  process.chdir(fileURLToPath(new URL('..', import.meta.url)));
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major < 20 || (major === 20 && minor < 19)) {
    console.error(
      `CALM Lab needs Node 20.19 or newer; this is ${process.versions.node}. See https://nodejs.org.`,
    );
    process.exit(1);
  }
  if (packagesAreInstalled()) return;
  console.log('Installing packages…');
  const options = ['ci', '--include=dev', '--no-audit', '--no-fund'];
  const npm = process.env.npm_execpath;
  const { status } = npm
    ? spawnSync(process.execPath, [npm, ...options], { stdio: 'inherit' })
    : spawnSync('npm', options, { stdio: 'inherit', shell: process.platform === 'win32' });
  if (status !== 0) {
    console.error('`npm ci` failed; its words are above. It needs the network once.');
    process.exit(status ?? 1);
  }
}
