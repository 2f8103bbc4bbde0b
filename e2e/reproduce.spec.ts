/** `npm run reproduce` on Playwright servers, of which one dies while it trains. */
import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { testLaunchOptions } from '../scripts/browser.mjs';

const SERVER = ['node_modules/playwright/cli.js', 'run-server', '--unsafe', '--port', '0'];
const LAUNCH = encodeURIComponent(JSON.stringify(testLaunchOptions()));

const started: ChildProcess[] = [];
test.afterEach(() => {
  for (const process of started.splice(0)) process.kill('SIGKILL');
});

/** Starts a script of Node's; `heard` resolves with the first match in its output. */
function start(script: readonly string[]) {
  const child = spawn(process.execPath, [...script], {
    stdio: ['pipe', 'pipe', 'pipe'],
    env: { ...process.env, CALM_ADAPTER: 'software' },
  });
  started.push(child);
  let said = '';
  const listeners = new Set<() => void>();
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (text: Buffer) => {
      said += text;
      for (const listener of listeners) listener();
    });
  }
  const heard = (wanted: RegExp) =>
    new Promise<RegExpMatchArray>((resolve, reject) => {
      const listen = () => {
        const match = said.match(wanted);
        if (match === null) return;
        listeners.delete(listen);
        resolve(match);
      };
      listeners.add(listen);
      child.on('close', () => reject(new Error(`It ended without ${wanted}:\n${said}`)));
      listen();
    });
  const ended = new Promise<number | null>((resolve) => child.on('close', resolve));
  return { child, heard, ended, said: () => said };
}

test('a server that dies costs only the stage that it was training', async ({ browserName: _ }, testInfo) => {
  const servers = await Promise.all(
    [0, 1].map(async () => {
      const server = start(SERVER);
      const [, address = ''] = await server.heard(/Listening on (ws:\S+)/);
      return { ...server, address };
    }),
  );
  const out = testInfo.outputPath('kept');
  const asked = ['scripts/reproduce.mjs', '--preset', 'tiny', '--seeds', '0,1', '--out', out];
  const run = start([
    ...asked,
    ...servers.flatMap(({ address }) => ['--endpoint', `${address}?launch-options=${LAUNCH}`]),
  ]);

  const [mortal] = servers;
  await run.heard(new RegExp(`${mortal.address}: tiny seed \\d (A|B)`));
  mortal.child.kill('SIGKILL');
  await run.heard(
    new RegExp(`${mortal.address} failed: .+\n(.*\n)*${mortal.address} failed: .+It gets no more work`),
  );
  expect(await run.ended, run.said()).toBe(0);
  for (const seed of [0, 1]) {
    expect(run.said()).toContain(`tiny ${seed} is finished.`);
    for (const file of ['result.json', 'A.safetensors', 'B.safetensors', 'AB.safetensors']) {
      expect(existsSync(join(out, 'tiny', `seed-${seed}`, file))).toBe(true);
    }
  }

  const again = start([...asked, '--workers', '0']);
  await again.heard(/2 runs, 2 of them finished earlier; 0 jobs to do\./);
  expect(await again.ended, again.said()).toBe(0);
});
