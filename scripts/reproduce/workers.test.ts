import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { TIMEOUT } from '../watchdog.mjs';
import { runJobs } from './workerPool.mjs';
import { makeWorkers } from './workers.mjs';

/** The servers by their endpoint, with the fate of a browser there once its page is open. */
const servers: Record<string, { goesSilent: boolean; closed: number }> = {};

/** Returns the browser of a server: it has an adapter and opens any page; then it answers, or goes silent. */
function browserOf(endpoint: string) {
  const server = servers[endpoint];
  const silence = new Promise(() => {});
  let pages = 0;
  return {
    on: () => {},
    async newPage() {
      const isLab = ++pages > 1;
      return {
        on: () => {},
        setDefaultTimeout: () => {},
        route: async () => {},
        exposeFunction: async () => {},
        goto: async () => {},
        close: async () => {},
        evaluate: () => (isLab && server.goesSilent ? silence : Promise.resolve({ software: true })),
      };
    },
    async close() {
      server.closed++;
    },
  };
}

vi.mock('playwright', () => ({ chromium: { connect: async (endpoint: string) => browserOf(endpoint) } }));

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubEnv('CALM_ADAPTER', 'software');
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllEnvs();
});

it('the work of a server that goes silent is done by another', async () => {
  Object.assign(servers, {
    'ws://silent/': { goesSilent: true, closed: 0 },
    'ws://sound/': { goesSilent: false, closed: 0 },
  });
  const workers = await makeWorkers(0, Object.keys(servers), 'http://localhost/lab.html');
  const done: string[] = [];
  const reported: string[] = [];
  const pool = workers.map(({ name, open }) => ({
    name,
    async open() {
      const lab = await open();
      return {
        close: () => lab.close(),
        async runJob(job: { id: string }) {
          if (name === 'ws://silent/') await lab.save('A');
          else done.push(job.id);
        },
      };
    },
  }));
  const ending = runJobs(
    [
      { id: 'A 0', after: [] },
      { id: 'B 0', after: [] },
    ],
    pool,
    (text) => reported.push(text),
  );
  await vi.advanceTimersByTimeAsync(3000 * TIMEOUT);
  expect(await ending).toEqual({ givenUp: [], isOver: true });
  expect(done.sort()).toEqual(['A 0', 'B 0']);
  expect(reported[0]).toBe('ws://silent/ failed: Nothing has come from it for 300 seconds.');
  expect(servers['ws://silent/'].closed).toBeGreaterThan(0);
  expect(vi.getTimerCount()).toBe(0);
});
