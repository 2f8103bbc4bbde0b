import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { createInterface } from 'node:readline';
import { afterEach, expect, it } from 'vitest';

const stops: (() => void)[] = [];
afterEach(() => {
  for (const stop of stops.splice(0)) stop();
});

/** Occupies a port and returns it. */
async function takenPort(): Promise<number> {
  const server = createServer().listen(0, 'localhost');
  stops.push(() => server.close());
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server has no port.');
  return address.port;
}

/** Runs the command until it prints an address, and returns that. */
async function startedAt(...options: string[]): Promise<string> {
  const child = spawn(process.execPath, ['scripts/start.mjs', ...options], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  stops.push(() => child.kill());
  for await (const line of createInterface(child.stdout)) {
    const address = line.match(/http\S+/)?.[0];
    if (address !== undefined) return address;
  }
  throw new Error('The command ended without an address.');
}

it('npm start serves the built page on the next free port', async () => {
  const taken = await takenPort();
  const address = await startedAt('--port', String(taken));
  expect(Number(new URL(address).port)).toBeGreaterThan(taken);
  const page = await (await fetch(address)).text();
  expect(page).toContain('./assets/index-');
  expect(page).not.toContain('/src/main.tsx');
}, 120_000);

it('npm start -- --dev serves the sources', async () => {
  const address = await startedAt('--dev', '--port', String(await takenPort()));
  expect(await (await fetch(address)).text()).toContain('/src/main.tsx');
}, 120_000);
