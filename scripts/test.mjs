/**
 * `npm test`: runs every check, cheapest first, up to the first failure. A suite in which nothing ran has failed, and
 * so has a skipped test: a machine that can't run a test hasn't passed it.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { command, oneOf, UsageError } from './arguments.mjs';
import { setUp } from './setup.mjs';

const USAGE = `npm test [-- --only lint|types|unit|gpu|e2e [FILTER…]]

Runs lint, types, unit tests, kernel tests (in a browser with WebGPU) and end-to-end tests.
  --only PART   this part alone
  FILTER        with --only unit, gpu or e2e: the files whose path contains it`;

const BIOME = 'node_modules/@biomejs/biome/bin/biome';
const TYPESCRIPT = 'node_modules/typescript/bin/tsc';
const VITEST = 'node_modules/vitest/vitest.mjs';
const PLAYWRIGHT = 'node_modules/@playwright/test/cli.js';

const REPORTS = mkdtempSync(join(tmpdir(), 'calm-lab-test-'));
process.on('exit', () => rmSync(REPORTS, { recursive: true, force: true }));
const REPORT = join(REPORTS, 'report.json');
const VITEST_REPORTERS = ['--reporter=default', '--reporter=json', `--outputFile=${REPORT}`];
process.env.PLAYWRIGHT_JSON_OUTPUT_FILE = REPORT;

/** The parts, in the order they run. Each is a list of Node scripts with their arguments. */
const PARTS = {
  lint: [[BIOME, 'check', '.']],
  types: [[TYPESCRIPT]],
  unit: [[VITEST, 'run', '--project=unit', ...VITEST_REPORTERS]],
  gpu: [[VITEST, 'run', '--project=gpu', ...VITEST_REPORTERS]],
  e2e: [[PLAYWRIGHT, 'test', '--reporter=list,json']],
};
/** @typedef {keyof typeof PARTS} Part */

/** @param {Part} part */
const isSuite = (part) => part !== 'lint' && part !== 'types';

/**
 * Reads the runner's own report of the suite that has just run.
 *
 * @returns {{ passed: number, failed: number, skipped: number }}
 */
function readCounts() {
  if (!existsSync(REPORT)) return { passed: 0, failed: 0, skipped: 0 };
  const report = JSON.parse(readFileSync(REPORT, 'utf8'));
  rmSync(REPORT);
  const { stats } = report; // Playwright's
  return stats
    ? { passed: stats.expected, failed: stats.unexpected + stats.flaky, skipped: stats.skipped }
    : {
        passed: report.numPassedTests,
        failed: report.numFailedTests,
        skipped: report.numPendingTests + report.numTodoTests,
      };
}

await command(
  USAGE,
  { options: { only: { type: 'string' } }, allowPositionals: true },
  async ({ values, positionals: filters }) => {
    const all = /** @type {Part[]} */ (Object.keys(PARTS));
    const parts = values.only === undefined ? all : [oneOf('--only', values.only, all)];
    if (filters.length > 0 && !(values.only && parts.every(isSuite))) {
      throw new UsageError('A FILTER needs --only unit, gpu or e2e.');
    }
    setUp();
    if (parts.some(isSuite)) {
      const { browserWithWebGPU } = await import('./installBrowser.mjs');
      const { browser, adapter } = await browserWithWebGPU(['software']);
      console.log(`Browser: ${browser}, ${adapter} adapter`);
      process.env.CALM_BROWSER = browser;
    }

    const total = { passed: 0, failed: 0 };
    /** @param {string} problem @param {number} code */
    const stop = (problem, code) => {
      console.log(`\n${problem}\n${total.passed} passed, ${total.failed} failed`);
      process.exit(code);
    };
    for (const part of parts) {
      console.log(`\n▸ ${part}`);
      for (const script of PARTS[part]) {
        const { status } = spawnSync(process.execPath, [...script, ...filters], { stdio: 'inherit' });
        const counts = readCounts();
        total.passed += counts.passed;
        total.failed += counts.failed;
        if (status !== 0) stop(`${part} failed.`, status ?? 1);
        if (counts.skipped > 0) stop(`${part}: ${counts.skipped} tests were skipped; none may be.`, 1);
        if (isSuite(part) && counts.passed === 0) stop(`${part}: no test ran.`, 1);
      }
    }
    console.log(`\n${total.passed} passed, ${total.failed} failed`);
  },
);
