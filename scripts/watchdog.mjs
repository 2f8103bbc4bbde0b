/**
 * Notices that a browser no longer answers: a machine that sleeps or a network that drops everything closes no
 * connection, and a request there would wait for ever.
 */

/**
 * The seconds without an answer after which a browser counts as gone. The number is generous: a busy machine answers
 * late.
 */
export const TIMEOUT = 300;
/** The seconds between an answer and the next question. */
const PAUSE = 30;

/**
 * Waits for something, but not longer than the timeout.
 *
 * @template T
 * @param {Promise<T>} work
 * @returns {Promise<T>} rejects in words if nothing comes
 */
export async function withTimeout(work) {
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let timer;
  const timeout = new Promise((_, reject) => {
    const giveUp = () => reject(new Error(`Nothing has come from it for ${TIMEOUT} seconds.`));
    timer = setTimeout(giveUp, 1000 * TIMEOUT);
  });
  try {
    return await Promise.race([work, /** @type {Promise<never>} */ (timeout)]);
  } finally {
    clearTimeout(timer);
  }
}

/**
 * Asks for an answer repeatedly.
 *
 * @param {() => Promise<unknown>} ask
 * @param {(error: Error) => void} onFailure called once, if an answer fails or doesn't come in time
 * @returns {() => void} ends it
 */
export function watch(ask, onFailure) {
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let timer;
  let isOver = false;
  async function beat() {
    try {
      await withTimeout(ask());
      if (!isOver) timer = setTimeout(beat, 1000 * PAUSE);
    } catch (error) {
      if (!isOver) onFailure(/** @type {Error} */ (error));
    }
  }
  beat();
  return () => {
    isOver = true;
    clearTimeout(timer);
  };
}
