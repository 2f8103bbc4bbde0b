/**
 * Assigns jobs to workers. A job waits for those it builds on; one that fails goes to another worker if there is one,
 * and is given up after three attempts, so that no job ends every worker.
 */

/** @typedef {{ id: string, after: readonly string[] }} Task */

const MOST_ATTEMPTS = 3;

/** @template {Task} Job @template Worker */
export class Schedule {
  /** @type {Job[]} in order of preference */
  #waiting;
  /** @type {Set<string>} */
  #unfinished;
  /** @type {Set<Worker>} */
  #employed = new Set();
  /** @type {Map<string, Worker[]>} */
  #failures = new Map();
  /** @type {Job[]} */
  #givenUp = [];
  /** @type {(() => void)[]} */
  #listeners = [];

  /** @param {readonly Job[]} jobs what they come `after` and is not among them counts as done */
  constructor(jobs) {
    this.#waiting = [...jobs];
    this.#unfinished = new Set(jobs.map(({ id }) => id));
  }

  /** @param {Worker} worker ready to take jobs */
  employ(worker) {
    this.#employed.add(worker);
  }

  /** @param {Worker} worker takes no more */
  dismiss(worker) {
    this.#employed.delete(worker);
    this.#notify();
  }

  /** @param {Worker} worker @returns {Job | undefined} nothing if there is nothing for it now */
  take(worker) {
    const at = this.#waiting.findIndex((job) => this.#isReady(job) && this.#suits(job, worker));
    return at < 0 ? undefined : this.#waiting.splice(at, 1)[0];
  }

  /** @param {Job} job */
  finish(job) {
    this.#unfinished.delete(job.id);
    this.#notify();
  }

  /** @param {Job} job @param {Worker} worker with whom it failed @returns {boolean} true if it will be tried again */
  fail(job, worker) {
    const failures = [...(this.#failures.get(job.id) ?? []), worker];
    this.#failures.set(job.id, failures);
    if (failures.length >= MOST_ATTEMPTS) {
      this.giveUp(job);
      return false;
    }
    this.#waiting.unshift(job);
    this.#notify();
    return true;
  }

  /** Leaves a job out, with all that depend on it. @param {Job} job */
  giveUp(job) {
    this.#givenUp.push(job);
    const lost = this.#waiting.filter(({ after }) => after.includes(job.id));
    this.#waiting = this.#waiting.filter((other) => !lost.includes(other));
    for (const other of lost) this.giveUp(other);
    this.#notify();
  }

  /** The jobs that could not be done, and those that depended on them. */
  get givenUp() {
    return this.#givenUp;
  }

  /** True once every job is finished or given up. */
  get isOver() {
    return this.#unfinished.size === this.#givenUp.length;
  }

  /** Resolves when something has changed. @returns {Promise<void>} */
  changed() {
    return new Promise((resolve) => this.#listeners.push(resolve));
  }

  #notify() {
    for (const listener of this.#listeners.splice(0)) listener();
  }

  /** @param {Job} job */
  #isReady({ after }) {
    return !after.some((id) => this.#unfinished.has(id));
  }

  /**
   * Returns true if a worker should take a job: not if it has failed with it, unless all workers have.
   * @param {Job} job
   * @param {Worker} worker
   */
  #suits({ id }, worker) {
    const failures = this.#failures.get(id) ?? [];
    return !failures.includes(worker) || [...this.#employed].every((other) => failures.includes(other));
  }
}
