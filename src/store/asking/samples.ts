/** Samples: many random expressions over held-out keys, asked of all three models at once. */
import { Random } from '../../engine/random.ts';
import type { Channel } from '../lab/channel.ts';
import { createInquiry } from './inquiry.ts';
import type { Draw } from './inquiryState.ts';

/** Keeps the seeds that are drawn apart from the questions that are. */
const STREAM = 1;
const SEEDS = 1_000_000;

/** @param seed of the samples' seeds */
export function createSamples(channel: Channel, seed: number) {
  const { store } = channel;
  const random = new Random(seed, STREAM);
  const sample = createInquiry(channel, {
    read: (state) => state.sample,
    write: (inquiry) => store.setState({ sample: inquiry }),
    question: (draw: Draw) => ({ type: 'sample', ...draw }),
  });

  return {
    /** Draws and asks `count` expressions, as soon as there are models. */
    draw(count: number, chosen = random.below(SEEDS)): void {
      sample.askAnew({ count, seed: chosen });
    },

    /** Draws anew what was drawn from models that are gone. */
    resume(): void {
      const { sample: inquiry } = store.getState();
      if (inquiry !== null) sample.askAnew(inquiry.asked);
    },

    /** Forgets the sample; it was of other keys. */
    clear: sample.forget,
  };
}
