/** The measurement of every cell of Table 1. */
import type { Channel } from '../lab/channel.ts';
import { createInquiry } from './inquiry.ts';
import type { Draw } from './inquiryState.ts';

export function createEvaluation(channel: Channel) {
  const { store } = channel;
  const evaluation = createInquiry(channel, {
    read: (state) => state.evaluation,
    write: (inquiry) => store.setState({ evaluation: inquiry }),
    question: (draw: Draw) => ({ type: 'evaluate', ...draw }),
  });
  return {
    /** Measures on `count` expressions, which are fresh each time. */
    evaluate(count: number): void {
      const before = store.getState().evaluation?.result?.asked.seed ?? 0;
      evaluation.ask({ count, seed: before + 1 });
    },

    /** Forgets what was measured; it was of other models. */
    clear: evaluation.forget,
  };
}
