/** The visitor's ways to train: to play, to pause and to step, one stage at a time. */
import type { LabEvent } from '../../protocol/messages.ts';
import type { Stage } from '../../training/stages.ts';
import type { Channel } from '../lab/channel.ts';
import { withPhase } from '../lab/reduce.ts';
import { stageState, trainingStage } from '../lab/state.ts';
import { isWithoutGpu } from '../lab/withoutGpu.ts';
import { isBlocked, startsAnew } from '../weights/lineage.ts';
import type { Status } from './origin.ts';

export function createPlaying({ store, send, request }: Channel) {
  const { getState, setState } = store;
  /** The stage that was asked to train, until the worker reports that it does. */
  let asked: Stage | null = null;

  /** Makes a stage ready to train: nothing else trains, and where going on makes no sense it starts from nothing. */
  function prepare(stage: Stage): void {
    const state = getState();
    if (trainingStage(state) !== null) send({ type: 'pause' });
    if (startsAnew(state, stage)) send({ type: 'reset', stage });
  }

  /** Trains a stage, from nothing where it has nothing left to learn. A composition waits for its A and B. */
  function play(stage: Stage): void {
    if (isBlocked(getState(), stage)) return;
    setState({ resuming: null });
    prepare(stage);
    asked = stage;
    send({ type: 'play', stage });
  }

  /** Once training has come to rest: plays what waits for its end. Where it was paused, nothing waits any more. */
  function playQueued(ended: Status): void {
    const { queued, resuming } = getState();
    // While a run comes back, what has ended is what was restored.
    if (queued === null || resuming !== null || trainingStage(getState()) !== null) return;
    setState({ queued: null });
    if (ended === 'finished' || ended === 'stopped') play(queued);
  }

  return {
    play,
    playQueued,

    /** A GPU that is lost before the worker began to train is lost in training all the same. */
    follow(event: LabEvent): void {
      if (event.type === 'unavailable' && event.reason === 'lost' && asked !== null)
        setState({ resuming: asked });
      const hasBegun = event.type === 'phase' && event.stage === asked && event.status === 'training';
      if (hasBegun || event.type === 'unavailable' || event.type === 'failed' || event.type === 'ready')
        asked = null;
    },

    /** Plays a stage as soon as what trains now has finished: at once, where nothing trains. */
    enqueue(stage: Stage): void {
      const training = trainingStage(getState());
      if (training === null) play(stage);
      else if (training !== stage) setState({ queued: stage });
    },

    /** Goes on with what was being trained before a reload or the loss of the GPU, once all weights are back. */
    resume(): void {
      const state = getState();
      const { resuming, connection, initialWeightsLoaded, phases } = state;
      const isBack = connection.kind === 'ready' && initialWeightsLoaded;
      const isLoading = Object.values(phases).some(({ loading }) => loading !== null);
      if (resuming === null || !isBack || isLoading || isWithoutGpu(state)) return;
      const { origin, status } = stageState(state, resuming);
      // Its last step was taken before the GPU was lost: to play it would train it anew.
      const hasEnded = origin.kind === 'restored' && status === 'finished';
      if (!hasEnded) play(resuming);
      setState({ resuming: null });
      if (hasEnded) playQueued(status);
    },

    /** Has a training step of a stage timed, unless it is known, or shows in training. Nothing is learned by it. */
    timeStep(stage: Stage): void {
      const state = getState();
      const isKnown = stageState(state, stage).secondsPerStep !== null;
      if (isKnown || trainingStage(state) !== null || isWithoutGpu(state) || isBlocked(state, stage)) return;
      request({ type: 'timeStep', stage }, (timed) => {
        if (timed !== null) setState((before) => withPhase(before, stage, { secondsPerStep: timed.seconds }));
      });
    },

    pause(): void {
      asked = null;
      setState({ resuming: null });
      send({ type: 'pause' });
    },

    /** One step of training, under the same conditions as `play`. */
    step(stage: Stage): void {
      if (isBlocked(getState(), stage)) return;
      prepare(stage);
      send({ type: 'step', stage });
    },

    reset(stage: Stage): void {
      send({ type: 'reset', stage });
    },

    /** Steps per second at most; null: as fast as it goes. */
    setSpeed(stepsPerSecond: number | null): void {
      setState({ speed: stepsPerSecond });
      send({ type: 'speed', stepsPerSecond });
    },

    /** Held-out accuracy, from 0 to 1, at which the composition stops; null: never. */
    setStopAt(heldOut: number | null): void {
      setState({ stopAt: heldOut });
      send({ type: 'stopAt', heldOut });
    },
  };
}
