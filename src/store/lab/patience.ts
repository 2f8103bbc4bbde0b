/** A limit to how long the page waits in silence. */

const SECOND = 1000;

export interface Patience {
  /** Starts to wait anew; `onEnd` is called once, after so many seconds in which nothing was heard. */
  wait(seconds: number, onEnd: () => void): void;
  /** Reports a sign of life: the seconds are counted from 0 again. */
  hear(): void;
  stop(): void;
}

/**
 * Counts seconds one by one. A second that comes late counts as one: a computer that slept, a page in the background
 * and a busy one have not waited as long as the clock says.
 */
export function createPatience(): Patience {
  let timer: ReturnType<typeof setInterval> | undefined;
  let waited = 0;
  const stop = () => clearInterval(timer);
  return {
    wait(seconds, onEnd) {
      stop();
      waited = 0;
      timer = setInterval(() => {
        waited++;
        if (waited < seconds) return;
        stop();
        onEnd();
      }, SECOND);
    },
    hear() {
      waited = 0;
    },
    stop,
  };
}
