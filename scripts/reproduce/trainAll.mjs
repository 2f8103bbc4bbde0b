/** Spreads jobs over browsers, and shows how it goes. */

import { serve } from '../headless.mjs';
import { LAB_PAGE } from '../lab.mjs';
import { makeBoard } from './board.mjs';
import { workOff } from './crew.mjs';
import { makeHand } from './hand.mjs';
import { makeWorkers } from './workers.mjs';

/** @typedef {import('../../src/results/jobs.ts').Job} Job */

/**
 * @param {readonly Job[]} jobs
 * @param {object} options
 * @param {import('./store.mjs').Source} options.source
 * @param {import('./store.mjs').Store} options.store
 * @param {string} options.version of the code
 * @param {number} options.count of browsers on this machine
 * @param {readonly string[]} options.endpoints of Playwright servers
 * @param {() => import('./publish.mjs').Told} options.publishFinished called before training, which doesn't begin if
 *   it throws, and when a run is finished, where that is told and training goes on: it is no browser's failure
 * @returns {Promise<string | undefined>} what was not done, and why
 */
export async function trainAll(jobs, { source, store, version, count, endpoints, publishFinished }) {
  const { gone, leftOut } = publishFinished();
  for (const sentence of [...gone, ...leftOut]) console.log(sentence);

  const site = await serve(LAB_PAGE);
  const board = makeBoard(jobs, source.workOf, {
    now: () => performance.now() / 1000,
    terminal: process.stdout,
  });

  function publishMore() {
    try {
      for (const sentence of publishFinished().gone) board.say(sentence);
    } catch (error) {
      board.say(`${/** @type {Error} */ (error).message} Training goes on.`);
    }
  }

  const workers = (await makeWorkers(count, endpoints, site.address)).map(({ name, open }) => ({
    name,
    async open() {
      const hand = makeHand(await open(), source, store, {
        version,
        onStep(job, stage, step, details) {
          const { steps } = source.optimiserOf(stage, job.run.settings);
          board.step(name, job, stage, step, steps, details);
        },
      });
      return {
        ...hand,
        /** @param {Job} job */
        async carryOut(job) {
          await hand.carryOut(job);
          if (job.stage) return;
          board.say(`${job.id} is finished.`);
          publishMore();
        },
      };
    },
  }));
  const { givenUp, isOver } = await workOff(jobs, workers, board.say);
  board.end();
  await site.close();
  if (!isOver) return 'No worker is left. Run the same command again to go on where it stopped.';
  if (givenUp.length > 0) return `Given up: ${givenUp.map(({ id }) => id).join(', ')}.`;
  return undefined;
}
