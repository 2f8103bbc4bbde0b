/**
 * A question to the worker about the models: asked as soon as there are any, answered once or in several parts, and
 * kept with the names of the weights that it was answered of, so that a later visitor sees what it belongs to.
 */

import type { Command, LabEvent } from '../../protocol/messages.ts';
import type { Stage } from '../../training/stages.ts';
import type { Inquiry } from '../inspect/insideState.ts';
import type { Channel } from '../lab/channel.ts';
import type { LabState } from '../lab/state.ts';
import { haveChanged, weightsInPlace } from '../weights/lineage.ts';

interface Kind<Asked, Found> {
  read: (state: LabState) => Inquiry<Asked, Found> | null;
  write: (inquiry: Inquiry<Asked, Found> | null) => void;
  command: (id: number, asked: Asked) => Command;
  /** What an event answers to the question of this id; null if it answers something else. */
  answer: (event: LabEvent, id: number) => { found: Found; isLast: boolean } | null;
}

/** @param nextId gives each question an id of its own */
export function createInquiry<Asked, Found>(
  { store, send }: Channel,
  { read, write, command, answer }: Kind<Asked, Found>,
  nextId: () => number,
) {
  function ask(asked: Asked): void {
    const id = nextId();
    const pending = store.getState().connection.kind === 'ready';
    write({ id, asked, pending, result: read(store.getState())?.result ?? null });
    if (pending) send(command(id, asked));
  }

  return {
    ask,

    forget(): void {
      if (read(store.getState()) !== null) write(null);
    },

    follow(event: LabEvent): void {
      const inquiry = read(store.getState());
      if (inquiry === null) return;
      if (event.type === 'ready' && inquiry.result === null) ask(inquiry.asked);
      if (event.type === 'failed' || event.type === 'unavailable') write({ ...inquiry, pending: false });
      const part = answer(event, inquiry.id);
      if (part === null) return;
      const weights = weightsInPlace(store.getState());
      const { asked } = inquiry;
      write({ ...inquiry, pending: !part.isLast, result: { asked, found: part.found, weights } });
    },
  };
}

/** Whether what was found was found of other weights than those in place, of these stages. */
export const isOutdated = (
  state: LabState,
  inquiry: Inquiry<unknown, unknown> | null,
  of: readonly Stage[],
): boolean => {
  const weights = inquiry?.result?.weights;
  return weights !== undefined && haveChanged(state, weights, of);
};
