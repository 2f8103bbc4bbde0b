/** A browser that can be killed, and whose storage outlasts it. */
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { chromium } from 'playwright';
import { launchOptions } from '../browser.mjs';
import { MOST_WAIT } from './tinyRun.mjs';

/** Milliseconds between looks at whether the browser has started. */
const LOOK_MS = 100;

/**
 * @param {string} executable
 * @param {'software' | 'gpu'} adapter
 */
export function killableBrowser(executable, adapter) {
  const profile = mkdtempSync(join(tmpdir(), 'calm-lab-profile-'));
  const port = join(profile, 'DevToolsActivePort');
  const { args, chromiumSandbox } = launchOptions(executable, adapter);
  /** @type {import('node:child_process').ChildProcess | null} */
  let running = null;

  /** Ends the browser at once, as a crash does. */
  function kill() {
    if (running?.pid !== undefined) process.kill(-running.pid, 'SIGKILL');
    running = null;
  }
  process.on('exit', () => {
    kill();
    rmSync(profile, { recursive: true, force: true });
  });

  return {
    kill,

    /** Starts the browser, and returns a page of it. */
    async open() {
      rmSync(port, { force: true });
      const sandbox = chromiumSandbox ? [] : ['--no-sandbox'];
      const own = ['--headless', '--remote-debugging-port=0', `--user-data-dir=${profile}`, 'about:blank'];
      running = spawn(executable, [...args, ...sandbox, ...own], { detached: true, stdio: 'ignore' });
      while (!existsSync(port) || readFileSync(port, 'utf8') === '') await sleep(LOOK_MS);
      const [number] = readFileSync(port, 'utf8').split('\n');
      const browser = await chromium.connectOverCDP(`http://127.0.0.1:${number}`);
      const page = await browser.contexts()[0].newPage();
      page.setDefaultTimeout(MOST_WAIT);
      return page;
    },
  };
}
