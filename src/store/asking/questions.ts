/** The questions to the three models: by the visitor, at random, and again when weights have changed. */

import { Random } from '../../engine/random.ts';
import type { LabEvent } from '../../protocol/messages.ts';
import { operandsOf, textsOf } from '../../worlds/registry.ts';
import type { Channel } from '../lab/channel.ts';
import { type Answered, type LabState, NO_QUESTION, type Question, type Unanswerable } from '../lab/state.ts';
import { presentModels } from '../weights/lineage.ts';

/** The number of proposed expressions that have two operands before later ones may have more. */
const SHORT_PROPOSALS = 3;

/**
 * Returns the part of the state that an answer changes. An answer stays while a later question turns out unanswerable.
 */
function changedBy(answer: Answered | Unanswerable | null, state: LabState): Partial<Question> {
  if (answer === null) return {};
  if (answer.type === 'unanswerable') return { problem: answer };
  return { answer: { ...answer, ...presentModels(state) }, problem: null };
}

/** @param seed of the expressions that are drawn */
export function createQuestions({ store, request }: Channel, seed: number) {
  const random = new Random(seed);
  let proposals = 0;
  let withdraw = () => {};

  function take(answer: Answered | Unanswerable | null): void {
    store.setState((state) => ({
      question: { ...state.question, pending: false, ...changedBy(answer, state) },
    }));
  }

  /** Asks, or, as long as there are no models, notes what to ask once there are. */
  function ask(text: string): void {
    withdraw();
    const { question, connection } = store.getState();
    const pending = connection.kind === 'ready';
    store.setState({ question: { ...question, text, pending } });
    if (pending) withdraw = request({ type: 'ask', text }, take);
  }

  /** Asks a random expression over held-out keys, if there are keys. */
  function askAnother(): void {
    const { keys, compositionKeys, settings } = store.getState();
    const heldOut = keys.slice(compositionKeys);
    if (heldOut.length < 2) return;
    const operands = proposals < SHORT_PROPOSALS ? 2 : (operandsOf(settings.world) ?? 2);
    proposals++;
    ask(textsOf(settings.world.kind).draw(random, heldOut, operands));
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
      withdraw();
      store.setState({ question: NO_QUESTION });
    },

    /** Asks again when weights have changed; no more than one question is under way. */
    follow(event: LabEvent): void {
      const { question, phases } = store.getState();
      if (event.type === 'failed' && event.reason === 'not-finite') {
        // The answers that stand there are those of weights which these have replaced.
        store.setState({ question: { ...question, answer: null } });
        return;
      }
      const haveChanged =
        event.type === 'phase' || (event.type === 'accuracy' && phases[event.stage]?.status === 'training');
      const isAnswered = question.answer !== null && question.problem === null && !question.pending;
      if (haveChanged && isAnswered) ask(question.text);
    },
  };
}
