/**
 * A question to the worker about the models: asked as soon as there are any, answered once or in several parts, and
 * kept with the models that were present when it was answered, so that it stays clear what it belongs to.
 */

import { type AnswerTo, isPart, type Question } from '../../protocol/requests.ts';
import type { Stage } from '../../training/stages.ts';
import type { Channel } from '../lab/channel.ts';
import type { LabState } from '../lab/state.ts';
import { haveChanged, presentModels } from '../weights/lineage.ts';
import type { Inquiry } from './inquiryState.ts';

interface Kind<Asked, Command extends Question> {
  read: (state: LabState) => Inquiry<Asked, AnswerTo<Command['type']>> | null;
  write: (inquiry: Inquiry<Asked, AnswerTo<Command['type']>> | null) => void;
  question: (asked: Asked) => Command;
  /** Called with every answer, once it is kept. */
  onFound?: (found: AnswerTo<Command['type']>) => void;
}

/** A question of a kind, which is asked once at a time: a later one takes the place of an earlier. */
export function createInquiry<Asked, Command extends Question>(
  { store, request }: Channel,
  { read, write, question, onFound }: Kind<Asked, Command>,
) {
  let withdraw = () => {};

  /** Asks, or, as long as there are no models, notes what to ask. Keeps what was found last until there is an answer. */
  function ask(asked: Asked): void {
    withdraw();
    const state = store.getState();
    const pending = state.connection.kind === 'ready';
    write({ asked, pending, result: read(state)?.result ?? null });
    if (!pending) return;
    withdraw = request(question(asked), (found) => {
      const inquiry = read(store.getState());
      if (inquiry === null) return;
      if (found === null) return write({ ...inquiry, pending: false });
      const result = { asked, found, ...presentModels(store.getState()) };
      write({ asked, pending: isPart(found), result });
      onFound?.(found);
    });
  }

  function forget(): void {
    withdraw();
    if (read(store.getState()) !== null) write(null);
  }

  return {
    ask,
    forget,

    /** Asks, and forgets what was found before. */
    askAnew(asked: Asked): void {
      forget();
      ask(asked);
    },

    /** Asks models that are new what has had no answer yet. */
    resume(): void {
      const inquiry = read(store.getState());
      if (inquiry?.result === null) ask(inquiry.asked);
    },
  };
}

/** Returns true if the result was found with other weights of these stages than the present ones. */
export const isOutdated = (
  state: LabState,
  inquiry: Inquiry<unknown, unknown> | null,
  of: readonly Stage[],
): boolean => {
  const weights = inquiry?.result?.weights;
  return weights !== undefined && haveChanged(state, weights, of);
};
