/**
 * The lab: a store of what is known, and the things a visitor can do. It owns the connection to the worker,
 * sends commands and folds events into the state.
 */

import { createStore, type StoreApi } from 'zustand/vanilla';
import type { LabClient } from '../../protocol/client.ts';
import type { Command, LabEvent } from '../../protocol/messages.ts';
import { createRequests, isAnswer } from '../../protocol/requests.ts';
import { PRESETS } from '../../training/settings.ts';
import type { ModelName } from '../../training/stages.ts';
import type { Phase } from '../../worlds/phases.ts';
import type { CellMapName } from '../../worlds/registry.ts';
import { createEvaluation } from '../asking/evaluation.ts';
import { createQuestions } from '../asking/questions.ts';
import { createSamples } from '../asking/samples.ts';
import { createInside } from '../inspect/inside.ts';
import { createKernels } from '../inspect/kernels.ts';
import type { RunStorage } from '../runs/runRecord.ts';
import { createRuns } from '../runs/runs.ts';
import { createSaving, type SavingEnvironment } from '../saved/saving.ts';
import { createPlaying } from '../training/playing.ts';
import { createTrainings, type TrainingsEnvironment } from '../training/trainings.ts';
import { KeptWeights } from '../weights/keptWeights.ts';
import { createMatrices } from '../weights/matrices.ts';
import { createWeights, type WeightsEnvironment } from '../weights/weights.ts';
import { createWholeRuns } from '../weights/wholeRuns.ts';
import type { Way } from './connection.ts';
import { createOpening, isBeyondReach } from './opening.ts';
import { createRecovery, type RecoveryEnvironment } from './recovery.ts';
import { isFromReplacedModels, reduce, withPhase } from './reduce.ts';
import { initialState, type LabState, stageState, untrainedPhases } from './state.ts';

/** The services that the lab needs of the world outside. */
export interface LabEnvironment
  extends WeightsEnvironment,
    TrainingsEnvironment,
    SavingEnvironment,
    RecoveryEnvironment {
  connect(way: Way): LabClient;
  /** True if this browser knows WebGPU. */
  hasWebGpu: boolean;
  /** Seeds the expressions that are drawn. */
  seed: number;
  /** Keeps the runs from visit to visit. */
  runStorage: RunStorage;
}

export type Lab = ReturnType<typeof createLab>;

export function createLab({ connect, hasWebGpu, seed, runStorage, ...environment }: LabEnvironment) {
  const store: StoreApi<LabState> = createStore<LabState>(() => ({ ...initialState(), hasWebGpu }));
  const { getState, setState } = store;
  let client: LabClient | null = null;
  let isWatched = false;
  const send = (command: Command) => client?.send(command);
  const requests = createRequests(send);
  const channel = { store, send, request: requests.request };
  const kept: KeptWeights = new KeptWeights((stage) => saving.changed(stage));
  const saving = createSaving(channel, kept, environment);
  const recovery = createRecovery(channel, () => opening.open('again'), environment);
  const weights = createWeights(channel, environment, kept, (stage, name, bytes) =>
    wholeRuns.open(stage, name, bytes),
  );
  const playing = createPlaying(channel);
  const trainings = createTrainings({ store }, environment);
  const questions = createQuestions(channel, seed);
  const samples = createSamples(channel, seed);
  const evaluation = createEvaluation(channel);
  const runs = createRuns({ store }, runStorage, environment.now);
  runs.recall();
  const inside = createInside(channel, seed);
  const matrices = createMatrices(channel);
  const kernels = createKernels(channel);
  const opening = createOpening({ store }, { weights, kept, saving, runs }, { startWorker, build, forget });
  const wholeRuns = createWholeRuns(channel, environment, { opening, runs });

  async function loadInitialWeights(): Promise<void> {
    const { settings } = getState();
    await weights.loadInitialWeights();
    if (getState().settings !== settings) return; // the models that this was for are gone
    setState({ initialWeightsLoaded: true });
    playing.resume();
    questions.resume();
    samples.resume();
    matrices.resume();
  }

  function onEvent(event: LabEvent): void {
    if (isFromReplacedModels(getState(), event)) return;
    if (isAnswer(event)) requests.settle(event);
    setState(reduce(getState(), event), true);
    // The worker itself reports that it can't build what an address asked for before it was known that there is no GPU.
    if (event.type === 'device' && isBeyondReach(getState())) opening.configure(PRESETS.paper);
    if (event.type === 'failed' || event.type === 'unavailable') requests.fail();
    if (event.type === 'ready') {
      void loadInitialWeights();
      inside.resume();
      kernels.resume();
    }
    if (event.type === 'phase') playing.playQueued(event.status);
    if (event.type === 'phase' || event.type === 'refused') playing.resume();
    if (isWatched && event.type === 'phase') trainings.fetch();
    for (const part of [playing, wholeRuns, runs, weights, questions, matrices, recovery, saving])
      part.follow(event);
  }

  /** Builds the models of the present settings. */
  function build(): void {
    const { settings, speed, stopAt } = getState();
    requests.end();
    evaluation.clear();
    setState({
      connection: { kind: 'connecting' },
      phases: untrainedPhases(settings),
      keys: [],
      mapPhase: 'AB',
      failure: null,
    });
    send({ type: 'configure', settings });
    if (isWatched) send({ type: 'watch' });
    weights.fetchAhead();
    send({ type: 'speed', stepsPerSecond: speed });
    send({ type: 'stopAt', heldOut: stopAt });
  }

  /** Forgets what was asked of the present models, before others take their place. */
  function forget(): void {
    questions.clear();
    samples.clear();
    inside.clear();
  }

  function startWorker(way: Way): void {
    recovery.end();
    client?.close();
    client = connect(way);
    client.subscribe(onEvent);
    send({ type: 'keepSnapshots' });
  }

  return {
    store,
    start: opening.start,
    open: () => opening.open('first'),
    answerOnCpu: () => opening.open('given-up'),
    configure: opening.configure,
    beginAnew: opening.beginAnew,
    openRun: opening.openRun,
    keepOwnData: saving.keepOwnData,

    dismissRestored(): void {
      setState({ restoredFrom: null });
    },

    play: playing.play,
    enqueue: playing.enqueue,
    timeStep: playing.timeStep,
    pause: playing.pause,
    step: playing.step,
    reset: playing.reset,
    setSpeed: playing.setSpeed,
    setStopAt: playing.setStopAt,

    /** Has accuracies and maps of cells measured, and recorded ones fetched, now that somebody sees them. */
    watch(): void {
      if (isWatched) return;
      isWatched = true;
      send({ type: 'watch' });
      trainings.fetch();
    },

    /** Begins to fetch what someone's own keys may go with, for then nothing is fetched any more. */
    fetchAnchors(): void {
      weights.fetchAnchors();
      trainings.fetchAll();
    },

    /** Loads pre-trained weights. The stages that get them need not be trained any more. */
    loadShipped(phases: readonly Phase[]): Promise<void> {
      const { queued } = getState();
      if (phases.some((phase) => phase === queued)) setState({ queued: null });
      return weights.loadShipped(phases);
    },

    loadFile: weights.loadFile,
    save: weights.save,
    saveRun: wholeRuns.save,
    takeRun: wholeRuns.take,
    leaveRun: wholeRuns.leave,
    ask: questions.ask,
    askAnother: questions.askAnother,
    drawSample: samples.draw,
    showRun: runs.show,
    renameRun: runs.rename,
    removeRun: runs.remove,
    inside,
    matrices,
    kernels,
    evaluate: evaluation.evaluate,

    /** Asks a model all cells of a map. */
    askCells(map: CellMapName, model: ModelName): void {
      const { maps } = stageState(getState(), model);
      const asked = { ...maps, [map]: { ...maps[map], isPending: true } };
      setState(withPhase(getState(), model, { maps: asked }), true);
      send({ type: 'askCells', map, stage: model });
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
