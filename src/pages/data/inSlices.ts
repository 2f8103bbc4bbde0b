/** The milliseconds of work between two pauses: half a frame. */
const SLICE = 8;

const breath = () => new Promise<void>((resolve) => setTimeout(resolve));

/**
 * Does long work in slices, between which the page can do its other work.
 * @returns what comes of it, or null if `signal` ended it
 */
export async function inSlices<Result>(
  work: Generator<unknown, Result>,
  signal: AbortSignal,
): Promise<Result | null> {
  for (;;) {
    const until = performance.now() + SLICE;
    while (performance.now() < until) {
      const { done, value } = work.next();
      if (done) return value;
    }
    await breath();
    if (signal.aborted) return null;
  }
}
