/** Workers that share jobs. Each has a browser of its own, opened when it is needed and again when it has died. */
import { Schedule } from './schedule.mjs';

/** @typedef {import('./schedule.mjs').Task} Task */
/**
 * @template Job
 * @typedef {object} JobRunner does jobs as long as its browser lives
 * @property {(job: Job) => Promise<void>} runJob
 * @property {() => Promise<void>} close
 */
/**
 * @template Job
 * @typedef {{ name: string, open: () => Promise<JobRunner<Job>> }} Worker
 */

/** The failure of a job that would fail on every worker. */
export class PermanentFailure extends Error {}

const MOST_FAILURES = 2;

/**
 * Does all jobs that can be done. A worker that fails twice without finishing anything in between is dropped.
 *
 * @template {Task} Job
 * @param {readonly Job[]} jobs
 * @param {readonly Worker<Job>[]} workers
 * @param {(problem: string) => void} report
 * @returns {Promise<{ givenUp: Job[], isOver: boolean }>} what could not be done, and whether everything else was;
 *   if not, no worker is left
 */
export async function runJobs(jobs, workers, report) {
  /** @type {Schedule<Job, Worker<Job>>} */
  const schedule = new Schedule(jobs);

  /** @param {Worker<Job>} worker */
  async function employ(worker) {
    /** @type {JobRunner<Job> | undefined} */
    let runner;
    let failures = 0;
    while (!schedule.isOver && failures < MOST_FAILURES) {
      /** @type {Job | undefined} */
      let job;
      try {
        runner ??= await worker.open();
        job = schedule.take(worker);
        if (job) {
          await runner.runJob(job);
          schedule.finish(job);
          failures = 0;
        } else if (!schedule.isOver) await schedule.changed();
      } catch (error) {
        const { message } = /** @type {Error} */ (error);
        if (job && error instanceof PermanentFailure) {
          schedule.giveUp(job);
          report(`${job.id} is given up: ${message}`);
          continue;
        }
        failures++;
        const left = job && !schedule.fail(job, worker) ? ` ${job.id} is given up.` : '';
        const dropped = failures === MOST_FAILURES ? ' It gets no more work.' : '';
        const reason = message.replace(/\.?(\n.*)?$/s, '.');
        report(`${worker.name} failed: ${reason}${dropped}${left}`);
        await runner?.close().catch(() => {}); // it may be gone already
        runner = undefined;
      }
    }
    schedule.dismiss(worker);
    await runner?.close().catch(() => {});
  }

  for (const worker of workers) schedule.employ(worker);
  await Promise.all(workers.map(employ));
  return { givenUp: schedule.givenUp, isOver: schedule.isOver };
}
