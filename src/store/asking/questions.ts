/** What the three models are asked: by the visitor, at random, and again when weights have changed. */
import { Random } from '../../engine/random.ts';

import type { LabEvent } from '../../protocol/messages.ts';
import type { Channel } from '../lab/channel.ts';
import { drawExpression } from './expressions.ts';

/** How many proposed expressions have two operands before later ones may have more. */
const SHORT_PROPOSALS = 3;

/** @param seed of the expressions that are drawn */
export function createQuestions({ store, send }: Channel, seed: number) {
  const random = new Random(seed);
  let proposals = 0;

  /** Asks, or, as long as there are no models, notes what to ask once there are. */
  function ask(text: string): void {
    const { question, connection } = store.getState();
    const id = question.id + 1;
    const pending = connection.kind === 'ready';
    store.setState({ question: { ...question, id, text, pending } });
    if (pending) send({ type: 'ask', id, text });
  }

  /** Asks a random expression over held-out keys, if there are keys. */
  function askAnother(): void {
    const { keys, compositionKeys, settings } = store.getState();
    const heldOut = keys.slice(compositionKeys);
    if (heldOut.length < 2) return;
    const operands = proposals < SHORT_PROPOSALS ? 2 : settings.world.operands;
    proposals++;
    ask(drawExpression(random, heldOut, operands));
  }

  return {
    ask,
    askAnother,

    /** Asks what was asked last, or a first question. */
    resume(): void {
      const { text } = store.getState().question;
      if (text === '') askAnother();
      else ask(text);
    },

    /** Forgets question and answer; they were about other keys. */
    clear(): void {
      const { id } = store.getState().question;
      store.setState({ question: { id: id + 1, text: '', pending: false, answer: null, problem: null } });
    },

    /** Asks again when weights have changed; no more than one question is under way. */
    follow(event: LabEvent): void {
      const { question, phases } = store.getState();
      const haveChanged =
        event.type === 'phase' || (event.type === 'accuracy' && phases[event.stage]?.status === 'training');
      const isAnswered = question.answer !== null && question.problem === null && !question.pending;
      if (haveChanged && isAnswered) ask(question.text);
    },
  };
}
