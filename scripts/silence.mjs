/**
 * Notices that someone has gone silent: a machine that sleeps or a network that drops everything closes no connection,
 * and whoever waits there would wait for ever.
 */

/** Seconds after which silence counts as death. Generous: a busy machine answers late. */
export const LONGEST_SILENCE = 300;
/** Seconds between an answer and the next question. */
const PAUSE = 30;

/**
 * Waits for something, but not for ever.
 *
 * @template T
 * @param {Promise<T>} work
 * @returns {Promise<T>} rejects in words if nothing comes
 */
export async function inTime(work) {
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let timer;
  const silence = new Promise((_, reject) => {
    const tell = () => reject(new Error(`Nothing has come from it for ${LONGEST_SILENCE} seconds.`));
    timer = setTimeout(tell, 1000 * LONGEST_SILENCE);
  });
  try {
    return await Promise.race([work, /** @type {Promise<never>} */ (silence)]);
  } finally {
    clearTimeout(timer);
  }
}

/**
 * Asks for a sign of life again and again.
 *
 * @param {() => Promise<unknown>} ask
 * @param {(error: Error) => void} onDeath called once, if an answer fails or doesn't come in time
 * @returns {() => void} ends it
 */
export function listen(ask, onDeath) {
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let timer;
  let isOver = false;
  async function beat() {
    try {
      await inTime(ask());
      if (!isOver) timer = setTimeout(beat, 1000 * PAUSE);
    } catch (error) {
      if (!isOver) onDeath(/** @type {Error} */ (error));
    }
  }
  beat();
  return () => {
    isOver = true;
    clearTimeout(timer);
  };
}
