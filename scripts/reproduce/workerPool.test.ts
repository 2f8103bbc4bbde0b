import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Schedule } from './schedule.mjs';
import { PermanentFailure, runJobs } from './workerPool.mjs';

interface Task {
  id: string;
  after: string[];
}

/** Returns the A and B of some seeds, and runs that need them. */
const tasksOf = (seeds: number, runs: number): Task[] =>
  Array.from({ length: seeds }, (_, seed) => [
    { id: `A ${seed}`, after: [] },
    { id: `B ${seed}`, after: [] },
    ...Array.from({ length: runs }, (_, run) => ({
      id: `run ${run} ${seed}`,
      after: [`A ${seed}`, `B ${seed}`],
    })),
  ]).flat();

/** Returns a worker that runs each job as `outcome` does, and notes which worker ran it. */
function workerOf(name: string, done: [string, string][], outcome: (task: Task) => Promise<void> | void) {
  return {
    name,
    open: async () => ({
      async runJob(task: Task) {
        await outcome(task);
        done.push([name, task.id]);
      },
      close: async () => {},
    }),
  };
}

const dies = () => {
  throw new Error('The browser went away.');
};

describe('a pool of workers', () => {
  it('runs no job twice or before those it builds on, whatever fails', async () => {
    const workers = fc.array(fc.array(fc.boolean(), { maxLength: 20 }), { minLength: 1, maxLength: 4 });
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 1, max: 3 }),
        fc.integer({ min: 1, max: 4 }),
        workers,
        async (seeds, runs, fates) => {
          const tasks = tasksOf(seeds, runs);
          const done: [string, string][] = [];
          const pool = fates.map((fate, i) => {
            const luck = [...fate];
            return workerOf(`${i}`, done, () => {
              if (luck.pop()) dies();
            });
          });
          const { givenUp, isOver } = await runJobs(tasks, pool, () => {});
          const ids = done.map(([, id]) => id);
          expect(new Set(ids).size).toBe(ids.length);
          for (const { id, after } of tasks) {
            if (!ids.includes(id)) continue;
            for (const before of after) expect(ids.indexOf(before)).toBeLessThan(ids.indexOf(id));
            expect(ids.indexOf(id)).toBeGreaterThanOrEqual(0);
          }
          if (isOver) expect(ids.length + givenUp.length).toBe(tasks.length);
          else expect(ids.length + givenUp.length).toBeLessThan(tasks.length);
        },
      ),
    );
  });

  it('shares the jobs among its workers', async () => {
    const done: [string, string][] = [];
    const pool = ['one', 'two'].map((name) => workerOf(name, done, () => {}));
    const { isOver } = await runJobs(tasksOf(4, 2), pool, () => {});
    expect(isOver).toBe(true);
    expect(new Set(done.map(([name]) => name))).toEqual(new Set(['one', 'two']));
  });

  it('gives the job of a failed worker to another, and drops a worker that fails twice', async () => {
    const done: [string, string][] = [];
    const reported: string[] = [];
    const pool = [workerOf('bad', done, dies), workerOf('good', done, () => {})];
    const { givenUp, isOver } = await runJobs(tasksOf(3, 1), pool, (problem) => reported.push(problem));
    expect([givenUp, isOver]).toEqual([[], true]);
    expect(done).toHaveLength(9);
    expect(reported).toHaveLength(2);
    expect(reported[1]).toMatch(/^bad failed: The browser went away\. It gets no more work\.$/);
  });

  it('stops when no worker is left', async () => {
    const done: [string, string][] = [];
    const { isOver } = await runJobs(tasksOf(2, 1), [workerOf('bad', done, dies)], () => {});
    expect(isOver).toBe(false);
    expect(done).toEqual([]);
  });

  it('reports why a worker can’t be started', async () => {
    const reported: string[] = [];
    const lost = {
      name: 'ws://nowhere/',
      open: () => Promise.reject(new Error('No route to host\nand more')),
    };
    const { isOver } = await runJobs(tasksOf(1, 1), [lost], (problem) => reported.push(problem));
    expect(isOver).toBe(false);
    expect(reported).toEqual([
      'ws://nowhere/ failed: No route to host.',
      'ws://nowhere/ failed: No route to host. It gets no more work.',
    ]);
  });

  it('gives up a job that fails with every worker and what needs it, and runs the others', async () => {
    const done: [string, string][] = [];
    const pool = ['one', 'two', 'three'].map((name) =>
      workerOf(name, done, ({ id }) => {
        if (id === 'A 0') dies();
      }),
    );
    const { givenUp, isOver } = await runJobs(tasksOf(2, 1), pool, () => {});
    expect(isOver).toBe(true);
    expect(givenUp.map(({ id }) => id)).toEqual(['A 0', 'run 0 0']);
    expect(done).toHaveLength(4);
  });

  it('tries a job with a permanent failure only once', async () => {
    const done: [string, string][] = [];
    let attempts = 0;
    const pool = [
      workerOf('one', done, ({ id }) => {
        if (id !== 'run 0 0') return;
        attempts++;
        throw new PermanentFailure('Training AB diverged at step 7.');
      }),
    ];
    const { givenUp } = await runJobs(tasksOf(2, 1), pool, () => {});
    expect(attempts).toBe(1);
    expect(givenUp.map(({ id }) => id)).toEqual(['run 0 0']);
    expect(done).toHaveLength(5);
  });
});

it('a job that failed waits for another worker, and is given up after three attempts', () => {
  const job = { id: 'A 0', after: [] };
  const schedule = new Schedule<Task, string>([job]);
  for (const worker of ['one', 'two']) schedule.employ(worker);
  expect(schedule.take('one')).toBe(job);
  expect(schedule.fail(job, 'one')).toBe(true);
  expect(schedule.take('one')).toBeUndefined();
  expect(schedule.take('two')).toBe(job);
  expect(schedule.fail(job, 'two')).toBe(true);
  expect(schedule.take('one')).toBe(job);
  expect(schedule.fail(job, 'one')).toBe(false);
  expect([schedule.givenUp, schedule.isOver]).toEqual([[job], true]);
});
