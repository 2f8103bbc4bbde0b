/**
 * The lab: a store of what is known, and the things a visitor can do. It owns the connection to the worker,
 * sends commands and folds events into the state.
 */
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { LabClient } from '../../protocol/client.ts';
import type { Command, LabEvent } from '../../protocol/messages.ts';
import { type Phase, PRESETS, type Settings } from '../../training/settings.ts';
import { canAnswer, type ModelName, mapStages, type Stage } from '../../training/stages.ts';
import { createQuestions } from '../asking/questions.ts';
import { createSamples } from '../asking/samples.ts';
import { createOwnTables } from '../data/ownTables.ts';
import { createInside } from '../inspect/inside.ts';
import { createKernels } from '../inspect/kernels.ts';
import type { RunStorage } from '../runs/runRecord.ts';
import { createRuns } from '../runs/runs.ts';
import type { Status } from '../training/origin.ts';
import { createTrainings, type TrainingsEnvironment } from '../training/trainings.ts';
import { isBlocked, startsAnew, weightsInPlace } from '../weights/lineage.ts';
import { createMatrices } from '../weights/matrices.ts';
import { createWeights, type WeightsEnvironment } from '../weights/weights.ts';
import { isFromReplacedModels, reduce } from './reduce.ts';
import { initialState, type LabState, stageState, trainingStage, untrainedPhases } from './state.ts';
import { isWithoutGpu } from './withoutGpu.ts';

/** What the lab needs of the world outside. */
export interface LabEnvironment extends WeightsEnvironment, TrainingsEnvironment {
  connect(): LabClient;
  /** Seeds the expressions that are drawn. */
  seed: number;
  /** Keeps the runs from visit to visit. */
  runStorage: RunStorage;
}

export type Lab = ReturnType<typeof createLab>;

export function createLab({ connect, seed, runStorage, ...environment }: LabEnvironment) {
  const store: StoreApi<LabState> = createStore<LabState>(() => initialState());
  const { getState, setState } = store;
  let client: LabClient | null = null;
  let isWatched = false;
  const send = (command: Command) => client?.send(command);
  const weights = createWeights({ store, send }, environment);
  const trainings = createTrainings({ store }, environment);
  const questions = createQuestions({ store, send }, seed);
  const samples = createSamples({ store, send }, seed);
  const runs = createRuns({ store }, runStorage, Date.now);
  runs.recall();
  const inside = createInside({ store, send }, seed);
  const matrices = createMatrices({ store, send });
  const kernels = createKernels({ store, send });
  const tables = createOwnTables();

  async function loadInitialWeights(): Promise<void> {
    const { settings } = getState();
    await weights.loadInitialWeights();
    if (getState().settings !== settings) return; // the models that this was for are gone
    setState({ initialWeightsLoaded: true });
    questions.resume();
    samples.resume();
    matrices.resume();
  }

  function onEvent(event: LabEvent): void {
    if (isFromReplacedModels(getState(), event)) return;
    setState(reduce(getState(), event), true);
    // The worker says itself that it can't build what an address asked for before it was known that there is no GPU.
    if (event.type === 'device' && isBeyondReach(getState().settings)) configure(PRESETS.paper);
    if (event.type === 'ready') void loadInitialWeights();
    if (event.type === 'phase') playQueued(event.status);
    if (isWatched && event.type === 'phase') trainings.fetch();
    runs.follow(event);
    weights.follow(event);
    questions.follow(event);
    inside.follow(event);
    matrices.follow(event);
    kernels.follow(event);
  }

  /** Whether settings take a GPU even to be asked, and there is none. */
  const isBeyondReach = (settings: Settings) =>
    getState().device?.noGpu !== undefined && !canAnswer(settings);

  function build(): void {
    const { settings, speed, stopAt } = getState();
    setState({
      queued: null,
      connection: { kind: 'connecting' },
      phases: untrainedPhases(settings, 0),
      keys: [],
      evaluation: null,
      evaluating: null,
      mapPhase: 'AB',
      failure: null,
    });
    send({ type: 'configure', settings });
    if (isWatched) send({ type: 'watch' });
    weights.fetchAhead();
    send({ type: 'speed', stepsPerSecond: speed });
    send({ type: 'stopAt', heldOut: stopAt });
  }

  /** Connects, builds the models and puts weights in place: the shipped ones, or those that a lost GPU left behind. */
  function open(): void {
    client?.close();
    weights.prune();
    client = connect();
    client.subscribe(onEvent);
    build();
  }

  /**
   * Builds new models, where these settings can be had. Weights that they would train alike stay; all others are gone.
   */
  function configure(wanted: Settings): void {
    const settings = tables.complete(wanted);
    if (settings === null || isBeyondReach(settings)) {
      setState({ failure: { reason: settings === null ? 'table' : 'no-gpu', message: '' } });
      return;
    }
    weights.move(getState().settings, settings);
    questions.clear();
    samples.clear();
    runs.leave();
    inside.clear();
    setState({ settings });
    if (getState().connection.kind === 'unavailable') open();
    else build();
  }

  /** Trains a stage, from nothing where it has nothing left to learn. A composition waits for its A and B. */
  function play(stage: Stage): void {
    if (isBlocked(getState(), stage)) return;
    prepare(stage);
    send({ type: 'play', stage });
  }

  /** Once training has come to rest: plays what waits for its end. Where it was paused, nothing waits any more. */
  function playQueued(ended: Status): void {
    const { queued } = getState();
    if (queued === null || trainingStage(getState()) !== null) return;
    setState({ queued: null });
    if (ended === 'finished' || ended === 'stopped') play(queued);
  }

  /** Makes a stage ready to train: nothing else trains, and where going on makes no sense it starts from nothing. */
  function prepare(stage: Stage): void {
    const state = getState();
    if (trainingStage(state) !== null) send({ type: 'pause' });
    if (startsAnew(state, stage)) send({ type: 'reset', stage });
  }

  return {
    store,
    open,

    configure,

    play,

    /** Plays a stage as soon as what trains now has finished: at once, where nothing trains. */
    enqueue(stage: Stage): void {
      const training = trainingStage(getState());
      if (training === null) play(stage);
      else if (training !== stage) setState({ queued: stage });
    },

    /** Has a training step of a stage timed, unless it is known, or training tells. Nothing is learned by it. */
    timeStep(stage: Stage): void {
      const state = getState();
      const isKnown = stageState(state, stage).secondsPerStep !== null;
      if (isKnown || trainingStage(state) !== null || isWithoutGpu(state) || isBlocked(state, stage)) return;
      send({ type: 'timeStep', stage });
    },

    pause(): void {
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

    /** Has accuracies and key maps measured, and recorded ones fetched, now that somebody sees them. */
    watch(): void {
      if (isWatched) return;
      isWatched = true;
      send({ type: 'watch' });
      trainings.fetch();
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

    /** Begins to fetch what someone's own keys may go with, for then nothing is fetched any more. */
    fetchAnchors(): void {
      weights.fetchAnchors();
      trainings.fetchAll();
    },

    /** Puts pre-trained weights in place. What gets them need not be trained any more. */
    loadShipped(phases: readonly Phase[]): Promise<void> {
      const { queued } = getState();
      if (phases.some((phase) => phase === queued)) setState({ queued: null });
      return weights.loadShipped(phases);
    },

    loadFile: weights.loadFile,
    save: weights.save,
    ask: questions.ask,
    askAnother: questions.askAnother,
    drawSample: samples.draw,
    showRun: runs.show,
    renameRun: runs.rename,
    removeRun: runs.remove,
    inside,
    lookAtMatrices: matrices.look,
    readMatrix: matrices.read,
    closeMatrices: matrices.close,
    kernels,

    /** Measures every cell of Table 1 on `count` fresh expressions. */
    evaluate(count: number): void {
      const state = getState();
      const { device, settings, phases, evaluation } = state;
      const id = (evaluation?.id ?? 0) + 1;
      setState({
        evaluating: {
          id,
          count,
          seed: id,
          adapter: device?.adapter ?? '',
          settings,
          weights: weightsInPlace(state),
          origins: mapStages(phases, ({ origin }) => origin),
          steps: mapStages(phases, ({ step }) => step),
        },
      });
      send({ type: 'evaluate', id, count, seed: id });
    },

    /** Chooses whose answers the key map shows. */
    showMap(model: ModelName): void {
      setState({ mapPhase: model });
    },

    dismissFailure(): void {
      setState({ failure: null });
    },
  };
}
