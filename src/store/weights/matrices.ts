/**
 * The matrix of a model that is shown: the names of all, the chosen one, and its values. It is read again whenever its
 * weights were measured anew, so that one sees it change while it trains.
 */

import type { LabEvent } from '../../protocol/messages.ts';
import type { Stage } from '../../training/stages.ts';
import { createInquiry } from '../asking/inquiry.ts';
import type { NamedMatrix } from '../inspect/insideState.ts';
import type { Channel } from '../lab/channel.ts';

/**
 * The most instructive matrices, if a model has them: the embeddings of integers for A and B, the projection of A's
 * states.
 */
const FOREMOST = ['tens', 'cross.0.0.projection'];

export function createMatrices(channel: Channel) {
  const { store } = channel;
  const matrix = createInquiry(channel, {
    read: (state) => state.matrix,
    write: (inquiry) => store.setState({ matrix: inquiry }),
    question: (named: NamedMatrix) => ({ type: 'matrix', ...named }),
  });
  const parameters = createInquiry(channel, {
    read: (state) => state.parameters,
    write: (inquiry) => store.setState({ parameters: inquiry }),
    question: (stage: Stage) => ({ type: 'parameters', stage }),
    onFound: ({ stage, parameters: found }) => {
      const names = found.map(({ name }) => name);
      const first = FOREMOST.find((name) => names.includes(name)) ?? names[0];
      if (first !== undefined) matrix.ask({ stage, name: first });
    },
  });

  /** Nobody looks any more. */
  function close(): void {
    parameters.forget();
    matrix.forget();
  }

  /** Looks at a model, as soon as there are models: asks what there is. */
  function look(stage: Stage): void {
    close();
    parameters.ask(stage);
  }

  return {
    look,
    close,

    /** Asks for the values of another matrix of the model that is looked at. */
    read(name: string): void {
      const { parameters: inquiry } = store.getState();
      if (inquiry !== null) matrix.ask({ stage: inquiry.asked, name });
    },

    /** Asks again, of new models. */
    resume(): void {
      const { parameters: inquiry } = store.getState();
      if (inquiry !== null) look(inquiry.asked);
    },

    /** Reads again what may have changed; one reading at a time. */
    follow(event: LabEvent): void {
      if (event.type !== 'norms' && event.type !== 'phase') return;
      const { matrix: inquiry } = store.getState();
      if (inquiry?.asked.stage === event.stage && !inquiry.pending) matrix.ask(inquiry.asked);
    },
  };
}
