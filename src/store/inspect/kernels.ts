/** The kernels of one stage's training step, and, once measured, their shares of its time. */

import type { Stage } from '../../training/stages.ts';
import { createInquiry } from '../asking/inquiry.ts';
import type { Channel } from '../lab/channel.ts';
import { isWithoutGpu } from '../lab/withoutGpu.ts';

export function createKernels(channel: Channel) {
  const { store } = channel;
  const kernels = createInquiry(channel, {
    read: (state) => state.kernels,
    write: (inquiry) => store.setState({ kernels: inquiry }),
    question: (stage: Stage) => ({ type: 'kernels', stage }),
  });
  const profile = createInquiry(channel, {
    read: (state) => state.profile,
    write: (inquiry) => store.setState({ profile: inquiry }),
    question: (stage: Stage) => ({ type: 'profile', stage }),
  });

  /** Nobody looks any more. */
  function close(): void {
    kernels.forget();
    profile.forget();
  }

  /** Takes a stage's step apart, as soon as there are models. Without a GPU there is nothing to take apart. */
  function look(stage: Stage): void {
    close();
    if (!isWithoutGpu(store.getState())) kernels.ask(stage);
  }

  return {
    look,
    close,

    /** Measures the shares of the step that is shown. */
    measure(): void {
      const state = store.getState();
      const { result } = state.kernels ?? {};
      if (result?.found.hasClock && !state.profile?.pending) profile.ask(result.asked);
    },

    /** Looks again, at models that are new. */
    resume(): void {
      const { kernels: inquiry } = store.getState();
      if (inquiry !== null) look(inquiry.asked);
    },
  };
}
