/**
 * The matrix of a model that is shown: the names of all, the chosen one, and its values. It is read again whenever its
 * weights were measured anew, so that one sees it change while it trains.
 */

import type { LabEvent } from '../../protocol/messages.ts';
import type { Stage } from '../../training/stages.ts';
import type { MatrixView } from '../inspect/insideState.ts';
import type { Channel } from '../lab/channel.ts';
import { stageState } from '../lab/state.ts';

/**
 * The most instructive matrices, if a model has them: the embeddings of integers for A and B, the projection of A's
 * states.
 */
const FOREMOST = ['tens', 'cross.0.0.projection'];

export function createMatrices({ store, send }: Channel) {
  let last = 0;
  const change = (to: Partial<MatrixView>) =>
    store.setState(({ matrix }) => ({ matrix: matrix && { ...matrix, ...to } }));

  /** Asks for the values of the chosen matrix, unless they are being read. */
  function read(name: string): void {
    const { matrix } = store.getState();
    if (matrix === null) return;
    const id = ++last;
    change({ id, name, pending: true });
    send({ type: 'matrix', id, stage: matrix.stage, name });
  }

  /** Shows a model: asks for the names of its matrices. Waits until there are models. */
  function look(stage: Stage): void {
    const { connection } = store.getState();
    const id = ++last;
    const pending = connection.kind === 'ready';
    store.setState({ matrix: { id, stage, names: [], name: null, pending, result: null } });
    if (pending) send({ type: 'parameters', id, stage });
  }

  return {
    look,
    read,

    /** Forgets the matrix, as nobody sees it any more. */
    close(): void {
      store.setState({ matrix: null });
    },

    /** Asks again, of new models. */
    resume(): void {
      const { matrix } = store.getState();
      if (matrix !== null) look(matrix.stage);
    },

    follow(event: LabEvent): void {
      const state = store.getState();
      const { matrix } = state;
      if (matrix === null) return;
      const isAnswer = 'id' in event && event.id === matrix.id;
      if (event.type === 'parameters' && isAnswer) {
        const names = event.parameters.map(({ name }) => name);
        const first = FOREMOST.find((name) => names.includes(name)) ?? names[0];
        change({ names, pending: false });
        if (first !== undefined) read(first);
      } else if (event.type === 'matrix' && isAnswer) {
        const { name, shape, values } = event;
        change({
          pending: false,
          result: { name, shape, values, step: stageState(state, matrix.stage).step },
        });
      } else if (event.type === 'failed' || (event.type === 'noMatrix' && isAnswer)) {
        change({ pending: false });
      } else if (
        (event.type === 'norms' || event.type === 'phase') &&
        event.stage === matrix.stage &&
        matrix.name !== null &&
        !matrix.pending
      ) {
        read(matrix.name);
      }
    },
  };
}
