/**
 * The progress on the terminal: the share of everything that is done and the time that the rest will take at the speed
 * measured so far, and below that each worker's job. If output isn't a terminal, a line for every tenth of a stage.
 */
import { clock } from '../terminal.mjs';

/** @typedef {import('../../src/results/jobs.ts').Job} Job */
/** @typedef {import('../../src/training/stages.ts').Stage} Stage */

const NAMES = { A: 'A', A2: 'A₂', B: 'B', AB: 'A⊕B', AB2: 'A⊕B (A₂)' };

/**
 * @param {readonly Job[]} jobs
 * @param {(stage: Stage, settings: import('../../src/training/settings.ts').Settings) => number} workOf of a step
 * @param {{ now: () => number, terminal: Pick<NodeJS.WriteStream, 'isTTY' | 'columns' | 'write'> }} environment
 *   seconds, from any start
 */
export function makeBoard(jobs, workOf, { now, terminal }) {
  const started = now();
  const total = jobs.reduce((sum, { work }) => sum + Object.values(work).reduce((a, b) => a + b, 0), 0);
  /** @type {Map<string, number>} work done, by job and stage */
  const done = new Map();
  /** @type {Map<string, { label: string, details: string, tenth: number }>} by worker */
  const doing = new Map();
  let drawn = 0;

  /** @returns {string} */
  function overall() {
    const worked = [...done.values()].reduce((a, b) => a + b, 0);
    const tenths = Math.round(20 * (total > 0 ? worked / total : 1));
    const seconds = now() - started;
    const left = worked > 0 ? `${clock(((total - worked) / worked) * seconds)} left` : '';
    return `${'█'.repeat(tenths).padEnd(20, '░')} ${clock(seconds)} gone  ${left}`;
  }

  function clear() {
    if (drawn > 0) terminal.write(`\x1b[${drawn}A\x1b[0J`);
    drawn = 0;
  }

  function draw() {
    if (!terminal.isTTY) return;
    clear();
    const lines = [overall(), ...[...doing.values()].map(({ label, details }) => `${label}  ${details}`)];
    for (const line of lines) terminal.write(`${line.slice(0, (terminal.columns || 80) - 1)}\n`);
    drawn = lines.length;
  }

  return {
    /** @param {string} worker @param {Job} job @param {Stage} stage @param {number} step @param {number} steps @param {string} details */
    step(worker, job, stage, step, steps, details) {
      const label = `${worker}: ${job.run.name} seed ${job.run.settings.seed} ${NAMES[stage]} ${step}/${steps}`;
      const tenth = Math.floor((10 * step) / steps);
      const before = doing.get(worker);
      doing.set(worker, { label, details, tenth });
      done.set(`${job.id} ${stage}`, step * workOf(stage, job.run.settings));
      draw();
      if (!terminal.isTTY && tenth !== before?.tenth)
        terminal.write(`${label}  ${details}  (${overall().slice(21)})\n`);
    },

    /** Prints a line that stays. @param {string} text */
    print(text) {
      clear();
      terminal.write(`${text}\n`);
      draw();
    },

    end: clear,
  };
}
