import { expect, it } from 'vitest';
import { makeBoard } from './board.mjs';
import { jobsFor, plansOf, withSeeds, workOf } from './source.ts';

const jobs = jobsFor(withSeeds(plansOf('keyvalue').plan('tiny', ['1'], []), [0]), {
  hasStage: () => false,
  isFinished: () => false,
});

/** Makes a board, with the text that it has written and a clock to set. */
function boardOn(isTTY: boolean) {
  const written: string[] = [];
  const time = { now: 0 };
  const board = makeBoard(jobs, workOf, {
    now: () => time.now,
    terminal: { isTTY, columns: 200, write: (text: string) => written.push(text) > 0 },
  });
  return { board, written, time };
}

it('the time left follows from the speed so far', () => {
  const { board, written, time } = boardOn(true);
  const [A, B, run] = jobs;
  time.now = 30;
  board.step('one', A, 'A', 6, 6, 'loss 1');
  board.step('two', B, 'B', 6, 6, 'loss 2');
  const done = workOf('A', A.run.settings) + workOf('B', B.run.settings);
  const left = Math.round((30 * workOf('AB', run.run.settings)) / done);
  const lines = written.slice(-3);
  expect(lines[0]).toContain(`0:30 gone  0:${String(left).padStart(2, '0')} left`);
  expect(lines[1]).toBe('one: tiny seed 0 A 6/6  loss 1\n');
  expect(lines[2]).toBe('two: tiny seed 0 B 6/6  loss 2\n');
});

it('every tenth of a stage has a line if the terminal can’t be redrawn', () => {
  const { board, written } = boardOn(false);
  for (let step = 0; step <= 100; step++) board.step('one', jobs[0], 'A', step, 100, '');
  expect(written).toHaveLength(11);
});
