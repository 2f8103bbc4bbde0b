/** Spreads jobs over browsers, and shows their progress. */

import { serve } from '../headless.mjs';
import { LAB_PAGE } from '../lab.mjs';
import { makeBoard } from './board.mjs';
import { makeJobRunner } from './jobRunner.mjs';
import { runJobs } from './workerPool.mjs';
import { makeWorkers } from './workers.mjs';

/**
 * @param {readonly import('../../src/results/jobs.ts').Job[]} jobs
 * @param {object} options
 * @param {import('./store.mjs').Source} options.source
 * @param {import('./store.mjs').Store} options.store
 * @param {string} options.version of the code
 * @param {number} options.count of browsers on this machine
 * @param {readonly string[]} options.endpoints of Playwright servers
 * @returns {Promise<string | undefined>} what was not done, and why
 */
export async function trainAll(jobs, { source, store, version, count, endpoints }) {
  const site = await serve(LAB_PAGE);
  const board = makeBoard(jobs, source.workOf, {
    now: () => performance.now() / 1000,
    terminal: process.stdout,
  });
  const workers = (await makeWorkers(count, endpoints, site.address)).map(({ name, open }) => ({
    name,
    open: async () =>
      makeJobRunner(await open(), source, store, {
        version,
        onStep(job, stage, step, details) {
          const { steps } = source.optimiserOf(stage, job.run.settings);
          board.step(name, job, stage, step, steps, details);
        },
        onFinished: ({ id }) => board.print(`${id} is finished.`),
      }),
  }));
  const { givenUp, isOver } = await runJobs(jobs, workers, board.print);
  board.end();
  await site.close();
  if (!isOver) return 'No worker is left. Run the same command again to go on where it stopped.';
  if (givenUp.length > 0) return `Given up: ${givenUp.map(({ id }) => id).join(', ')}.`;
  return undefined;
}
