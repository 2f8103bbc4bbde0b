import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { Told } from './publish.mjs';
import * as source from './source.ts';
import { openStore } from './store.mjs';
import { trainAll } from './trainAll.mjs';

const opened = vi.fn();
const trained = vi.fn();
vi.mock('../headless.mjs', () => ({
  serve: async () => ({ address: 'http://localhost/lab.html', close: async () => {} }),
}));
vi.mock('./workers.mjs', () => ({ makeWorkers: async () => [{ name: 'Browser 1', open: opened }] }));
vi.mock('./hand.mjs', () => ({ makeHand: () => ({ carryOut: trained, close: async () => {} }) }));

let said = '';
beforeEach(() => {
  vi.clearAllMocks();
  said = '';
  vi.spyOn(console, 'log').mockImplementation((text) => {
    said += `${text}\n`;
  });
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
    said += text;
    return true;
  });
});
afterEach(() => {
  vi.restoreAllMocks();
});

const version = '1+abc';
const store = openStore('runs/none', source, { version });
const jobs = source.jobsFor(
  source.withSeeds([{ name: 'tiny', settings: source.RECIPES.tiny, ideas: false }], [0, 1]),
  store,
);
const NOTHING: Told = { gone: [], leftOut: [] };
const broken = (): Told => {
  throw new Error('The file is broken.');
};
const train = (publishFinished: () => Told) =>
  trainAll(jobs, { source, store, version, count: 1, endpoints: [], publishFinished });

it('doesn’t begin when nothing can be published', async () => {
  await expect(train(broken)).rejects.toThrow('The file is broken.');
  expect(opened).not.toHaveBeenCalled();
});

it('goes on when publishing fails later, which is no browser’s failure', async () => {
  const publishFinished = vi.fn(broken).mockImplementationOnce(() => NOTHING);
  expect(await train(publishFinished)).toBeUndefined();
  expect(publishFinished).toHaveBeenCalledTimes(3);
  expect(trained.mock.calls.map(([job]) => job)).toEqual(jobs);
  expect(opened).toHaveBeenCalledTimes(1);
  expect(said).toContain('tiny 1 is finished.\nThe file is broken. Training goes on.\n');
  expect(said).not.toContain('failed');
});

it('says at first what is not published, and then what goes', async () => {
  const publishFinished = vi.fn(() => NOTHING);
  publishFinished.mockReturnValueOnce({ gone: ['Gone.'], leftOut: ['Left out.'] });
  publishFinished.mockReturnValueOnce({ gone: ['Gone too.'], leftOut: ['Left out.'] });
  await train(publishFinished);
  expect(said).toBe('Gone.\nLeft out.\ntiny 0 is finished.\nGone too.\ntiny 1 is finished.\n');
});
