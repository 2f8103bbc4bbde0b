/** The training step of one stage, taken apart: what it runs, and, once that was measured, for which share of its time. */

import type { LabEvent } from '../../protocol/messages.ts';
import type { Stage } from '../../training/stages.ts';
import type { Channel } from '../lab/channel.ts';
import { isWithoutGpu } from '../lab/withoutGpu.ts';
import type { StepView } from './insideState.ts';

export function createKernels({ store, send }: Channel) {
  let last = 0;
  const change = (to: Partial<StepView>) =>
    store.setState(({ kernels }) => ({ kernels: kernels && { ...kernels, ...to } }));

  /** Takes a stage's step apart. Waits until there are models, and without a GPU there is nothing to take apart. */
  function look(stage: Stage): void {
    const state = store.getState();
    const id = ++last;
    const pending = state.connection.kind === 'ready' && !isWithoutGpu(state);
    store.setState({ kernels: { id, stage, pending, step: null, shares: null } });
    if (pending) send({ type: 'kernels', id, stage });
  }

  return {
    look,

    /** Measures the shares of the step that was taken apart. */
    measure(): void {
      const { kernels } = store.getState();
      if (kernels === null || kernels.pending || !kernels.step?.hasClock) return;
      const id = ++last;
      change({ id, pending: true });
      send({ type: 'profile', id, stage: kernels.stage });
    },

    /** Nobody looks any more. */
    close(): void {
      store.setState({ kernels: null });
    },

    /** Looks again at models that are new, and takes in what is answered. */
    follow(event: LabEvent): void {
      const { kernels } = store.getState();
      if (kernels === null) return;
      if (event.type === 'ready') look(kernels.stage);
      else if (event.type === 'failed' || event.type === 'unavailable') change({ pending: false });
      else if (!('id' in event) || event.id !== kernels.id) return;
      else if (event.type === 'kernels') {
        const { kernels: distinct, dispatches, hasClock } = event;
        change({ pending: false, step: { kernels: distinct, dispatches, hasClock } });
      } else if (event.type === 'profiled') change({ pending: false, shares: event.shares });
    },
  };
}
