/**
 * The lab: a store of what is known, and the things a visitor can do. It owns the connection to the worker,
 * sends commands and folds events into the state.
 */
import { createStore, type StoreApi } from 'zustand/vanilla';
import { PHASES, type Phase, type Settings } from '../training/settings.ts';
import type { LabClient } from '../worker/client.ts';
import type { Command, LabEvent } from '../worker/protocol.ts';
import { createInside } from './inside.ts';
import { hasShipped, isBlocked, startsAnew } from './lineage.ts';
import { createQuestions } from './questions.ts';
import { reduce } from './reduce.ts';
import { createSamples } from './samples.ts';
import { eachPhase, initialState, type LabState, trainingPhase, untrainedPhases } from './state.ts';
import { createWeights, type WeightsSurroundings } from './weights.ts';

/** What the lab needs of the world outside. */
export interface LabSurroundings extends WeightsSurroundings {
  hasWebGpu(): boolean;
  connect(): LabClient;
  /** Seeds the expressions that are drawn. */
  seed: number;
}

export type Lab = ReturnType<typeof createLab>;

export function createLab({ hasWebGpu, connect, seed, ...surroundings }: LabSurroundings) {
  const store: StoreApi<LabState> = createStore<LabState>(() => initialState());
  const { getState, setState } = store;
  let client: LabClient | null = null;
  const send = (command: Command) => client?.send(command);
  const weights = createWeights({ store, send }, surroundings);
  const questions = createQuestions({ store, send }, seed);
  const samples = createSamples({ store, send }, seed);
  const inside = createInside({ store, send }, seed);

  async function furnish(): Promise<void> {
    if (!weights.restore() && hasShipped(getState())) await weights.loadShipped(PHASES);
    questions.resume();
    samples.resume();
  }

  function onEvent(event: LabEvent): void {
    if ('second' in event && event.second) return; // the page does not show a second augmenting model
    setState(reduce(getState(), event), true);
    if (event.type === 'ready') void furnish();
    weights.follow(event);
    questions.follow(event);
    inside.follow(event);
  }

  function build(): void {
    const { settings, speed, stopAt } = getState();
    setState({
      connection: { kind: 'connecting' },
      phases: untrainedPhases(settings, 0),
      keys: [],
      composedOf: null,
      evaluation: null,
      evaluating: null,
      mapPhase: 'AB',
      failure: null,
    });
    send({ type: 'configure', settings });
    weights.fetchAhead();
    send({ type: 'speed', stepsPerSecond: speed });
    send({ type: 'stopAt', heldOut: stopAt });
  }

  /** Connects, builds the models and puts weights in place: the shipped ones, or those that a lost GPU left behind. */
  function open(): void {
    client?.close();
    client = null;
    if (!hasWebGpu()) {
      setState((state) => reduce(state, { type: 'unavailable', reason: 'no-webgpu', message: '' }));
      return;
    }
    weights.prune();
    client = connect();
    client.subscribe(onEvent);
    build();
  }

  /** Makes a phase ready to train: nothing else trains, and where going on makes no sense it starts from nothing. */
  function prepare(phase: Phase): void {
    const state = getState();
    if (trainingPhase(state) !== null) send({ type: 'pause' });
    if (startsAnew(state, phase)) send({ type: 'reset', phase });
  }

  return {
    store,
    open,

    /** Builds new models; whatever was trained is gone. */
    configure(settings: Settings): void {
      weights.clear();
      questions.clear();
      samples.clear();
      inside.clear();
      setState({ settings });
      if (getState().connection.kind === 'unavailable') open();
      else build();
    },

    /** Trains a phase, from nothing where it has nothing left to learn. A composition waits for its A and B. */
    play(phase: Phase): void {
      if (isBlocked(getState(), phase)) return;
      prepare(phase);
      send({ type: 'play', phase });
    },

    pause(): void {
      send({ type: 'pause' });
    },

    /** One step of training, under the same conditions as `play`. */
    step(phase: Phase): void {
      if (isBlocked(getState(), phase)) return;
      prepare(phase);
      send({ type: 'step', phase });
    },

    reset(phase: Phase): void {
      send({ type: 'reset', phase });
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

    loadShipped: weights.loadShipped,
    loadFile: weights.loadFile,
    save: weights.save,
    ask: questions.ask,
    askAnother: questions.askAnother,
    drawSample: samples.draw,
    inside,

    /** Measures every cell of Table 1 on `count` fresh expressions. */
    evaluate(count: number): void {
      const { device, settings, phases, evaluation } = getState();
      const id = (evaluation?.id ?? 0) + 1;
      setState({
        evaluating: {
          id,
          count,
          seed: id,
          adapter: device?.adapter ?? '',
          settings,
          weights: eachPhase((phase) => phases[phase].weights),
          origins: eachPhase((phase) => phases[phase].origin),
          steps: eachPhase((phase) => phases[phase].step),
        },
      });
      send({ type: 'evaluate', id, count, seed: id });
    },

    /** Chooses whose answers the key map shows. */
    showMap(phase: Phase): void {
      setState({ mapPhase: phase });
    },

    dismissFailure(): void {
      setState({ failure: null });
    },
  };
}
