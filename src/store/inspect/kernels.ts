/** The kernels of one stage's training step, and, once measured, their shares of its time. */

import type { LabEvent } from '../../protocol/messages.ts';
import type { Stage } from '../../training/stages.ts';
import type { Channel } from '../lab/channel.ts';
import { isWithoutGpu } from '../lab/withoutGpu.ts';
import type { StepView } from './insideState.ts';

export function createKernels({ store, send }: Channel) {
  let last = 0;
  const change = (to: Partial<StepView>) =>
    store.setState(({ kernels }) => ({ kernels: kernels && { ...kernels, ...to } }));

  /** Asks for the kernels of a stage's step. Waits until there are models; without a GPU there are no kernels. */
  function look(stage: Stage): void {
    const state = store.getState();
    const id = ++last;
    const pending = state.connection.kind === 'ready' && !isWithoutGpu(state);
    store.setState({ kernels: { id, stage, pending, step: null, shares: null } });
    if (pending) send({ type: 'kernels', id, stage });
  }

  return {
    look,

    /** Measures the shares of the step that is shown. */
    measure(): void {
      const { kernels } = store.getState();
      if (kernels === null || kernels.pending || !kernels.step?.hasClock) return;
      const id = ++last;
      change({ id, pending: true });
      send({ type: 'profile', id, stage: kernels.stage });
    },

    /** Forgets the step, as nobody sees it any more. */
    close(): void {
      store.setState({ kernels: null });
    },

    /** Asks again of new models, and takes the answers. */
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
