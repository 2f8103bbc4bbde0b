/** Samples: many random expressions over held-out keys, asked of all three models at once. */
import { Random } from '../../engine/random.ts';
import type { Channel } from '../lab/channel.ts';

/** Keeps the seeds that are drawn apart from the questions that are. */
const STREAM = 1;
const SEEDS = 1_000_000;

/** @param seed of the samples' seeds */
export function createSamples({ store, send }: Channel, seed: number) {
  const random = new Random(seed, STREAM);
  let last = 0;

  /** Draws and asks `count` expressions, or, as long as there are no models, notes to do so. */
  function draw(count: number, chosen = random.below(SEEDS)): void {
    const { connection } = store.getState();
    const id = ++last;
    const pending = connection.kind === 'ready';
    store.setState({ sample: { id, count, seed: chosen, pending, result: null } });
    if (pending) send({ type: 'sample', id, count, seed: chosen });
  }

  return {
    draw,

    /** Draws anew what was drawn from models that are gone. */
    resume(): void {
      const { sample } = store.getState();
      if (sample !== null) draw(sample.count, sample.seed);
    },

    /** Forgets the sample; it was of other keys. */
    clear(): void {
      store.setState({ sample: null });
    },
  };
}
