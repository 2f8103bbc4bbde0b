/** The reducer of the worker's events: one pure function, one case per event. */

import type { EventOf, LabEvent } from '../../protocol/messages.ts';
import { mapStages, modelOf, type Stage } from '../../training/stages.ts';
import { SUITES } from '../../worlds/keyvalue/suites.ts';
import { append, EMPTY_CURVE } from '../training/curve.ts';
import { withNorms } from '../training/norms.ts';
import { weightsInPlace, withWeights } from '../weights/lineage.ts';
import { KEY, type LabState, type PhaseState, stageState, untrainedPhases } from './state.ts';

/** Returns the state with some fields of a stage changed. */
export function withPhase(state: LabState, stage: Stage, change: Partial<PhaseState>): LabState {
  return { ...state, phases: { ...state.phases, [stage]: { ...stageState(state, stage), ...change } } };
}

/** Returns a stage without the curves and the key map of the weights it had before. */
const unmeasured = (keys: number) => ({
  losses: EMPTY_CURVE,
  accuracy: {},
  readability: EMPTY_CURVE,
  norms: {},
  stepsPerSecond: 0,
  examplesPerSecond: 0,
  keyMap: new Uint8Array(keys),
  keyMapSteps: new Uint32Array(keys),
});

function onReady(state: LabState, event: EventOf<'ready'>): LabState {
  const { texts, values, compositionKeys, parameters } = event;
  const keys = texts.map((text, i) => ({ text, value: values[i] }));
  const blank = untrainedPhases(state.settings, keys.length);
  return {
    ...state,
    connection: { kind: 'ready' },
    initialWeightsLoaded: false,
    keys,
    compositionKeys,
    phases: mapStages(blank, (each, stage) => ({ ...each, parameters: parameters[stage] ?? null })),
    evaluating: null,
    evaluation: null,
  };
}

function onPhase(state: LabState, event: EventOf<'phase'>): LabState {
  const { status, source, step, steps, seconds = null, reachedAt = null } = event;
  const stage = event.stage;
  const before = stageState(state, stage);
  const loaded = source === 'checkpoint' ? before.loading : null;
  const weightsChanged = loaded !== null || source === 'initial' || step !== before.step;
  const fresh = loaded !== null || source === 'initial' ? unmeasured(state.keys.length) : {};
  const next = withPhase(state, stage, {
    ...fresh,
    status,
    step,
    steps,
    seconds,
    reachedAt,
    loading: loaded === null ? before.loading : null,
    notice: status === 'training' || loaded !== null ? null : before.notice,
  });
  const shown = status === 'training' ? { ...next, mapPhase: modelOf(stage) } : next;
  if (!weightsChanged) return shown;
  if (loaded !== null) return withWeights(shown, stage, loaded);
  if (source === 'checkpoint') return shown;
  return withWeights(shown, stage, { kind: source });
}

function onLosses(state: LabState, event: EventOf<'losses'>): LabState {
  const { from, losses, stepsPerSecond, examplesPerSecond } = event;
  const stage = event.stage;
  const next = withPhase(state, stage, {
    losses: append(stageState(state, stage).losses, from, losses),
    step: from + losses.length - 1,
    stepsPerSecond,
    examplesPerSecond,
  });
  return withWeights(next, stage, { kind: 'trained' });
}

function onAccuracy(state: LabState, event: EventOf<'accuracy'>): LabState {
  const { step, accuracy, readability: share } = event;
  const stage = event.stage;
  const { readability } = stageState(state, stage);
  const curves = { ...stageState(state, stage).accuracy };
  for (const suite of SUITES) {
    const share = accuracy[suite];
    if (share !== undefined) curves[suite] = append(curves[suite] ?? EMPTY_CURVE, step, [share]);
  }
  return withPhase(state, stage, {
    accuracy: curves,
    readability: share === undefined ? readability : append(readability, step, [share]),
  });
}

function onKeyMap(state: LabState, event: EventOf<'keyMap'>): LabState {
  const { step, keys, right } = event;
  // The links to an augmenting model that is added later are a part of A⊕B: the map shows the whole.
  const model = modelOf(event.stage);
  const before = stageState(state, model);
  const keyMap = before.keyMap.slice();
  const keyMapSteps = before.keyMapSteps.slice();
  keys.forEach((key, i) => {
    keyMap[key] = right[i] === 1 ? KEY.right : KEY.wrong;
    keyMapSteps[key] = step;
  });
  return withPhase(state, model, { keyMap, keyMapSteps });
}

function onAnswered(state: LabState, event: EventOf<'answered'>): LabState {
  if (event.id !== state.question.id) return state;
  const answer = {
    ...event,
    origins: mapStages(state.phases, ({ origin }) => origin),
    steps: mapStages(state.phases, ({ step }) => step),
  };
  return { ...state, question: { ...state.question, pending: false, answer, problem: null } };
}

function onSampled(state: LabState, { id, rows }: EventOf<'sampled'>): LabState {
  if (id !== state.sample?.id) return state;
  return {
    ...state,
    sample: { ...state.sample, pending: false, result: { rows, weights: weightsInPlace(state) } },
  };
}

/** Drops all pending questions, which will not be answered any more. */
const silenced = (state: LabState): LabState => ({
  ...state,
  question: { ...state.question, pending: false },
  sample: state.sample && { ...state.sample, pending: false },
  evaluating: null,
  phases: mapStages(state.phases, (each) => ({ ...each, loading: null, compiling: null })),
});

const halted = (state: LabState): LabState => ({
  ...state,
  phases: mapStages(state.phases, (each) =>
    each.status === 'training' ? { ...each, status: 'paused' as const } : each,
  ),
});

/** The events that a worker sends while there are no models. */
const BEFORE_MODELS = new Set<LabEvent['type']>(['device', 'unavailable', 'building', 'ready', 'failed']);

/**
 * Returns true if an event is about models that have been replaced: new ones are being built, or have no such stage.
 */
export function isFromReplacedModels({ connection, phases }: LabState, event: LabEvent): boolean {
  if ('stage' in event && phases[event.stage] === undefined) return true;
  return connection.kind !== 'ready' && !BEFORE_MODELS.has(event.type);
}

/** Returns the state after an event of the current models. */
export function reduce(state: LabState, event: LabEvent): LabState {
  switch (event.type) {
    case 'device':
      return { ...state, device: { adapter: event.adapter, software: event.software, noGpu: event.noGpu } };
    case 'unavailable': {
      const { reason, message } = event;
      return { ...halted(silenced(state)), connection: { kind: 'unavailable', reason, message } };
    }
    case 'building':
      return { ...state, connection: { kind: 'building', done: event.done, total: event.total } };
    case 'ready':
      return onReady(state, event);
    case 'compiling': {
      const { done, total } = event;
      return withPhase(state, event.stage, { compiling: done === total ? null : { done, total } });
    }
    case 'phase':
      return onPhase(state, event);
    case 'losses':
      return onLosses(state, event);
    case 'accuracy':
      return onAccuracy(state, event);
    case 'norms': {
      const stage = event.stage;
      return withPhase(state, stage, { norms: withNorms(stageState(state, stage).norms, event) });
    }
    case 'keyMap':
      return onKeyMap(state, event);
    case 'answered':
      return onAnswered(state, event);
    case 'unanswerable':
      return event.id === state.question.id
        ? { ...state, question: { ...state.question, pending: false, problem: event } }
        : state;
    case 'refused':
      return withPhase(state, event.stage, {
        loading: null,
        notice: { kind: 'refused', refusal: event.refusal },
      });
    case 'table':
      return event.id === state.evaluating?.id
        ? { ...state, evaluating: null, evaluation: { ...state.evaluating, accuracy: event.accuracy } }
        : state;
    case 'sampled':
      return onSampled(state, event);
    case 'stepTimed':
      return withPhase(state, event.stage, { secondsPerStep: event.seconds });
    case 'checkpoint':
    case 'inspected':
    case 'handedOver':
    case 'uninspectable':
    case 'ideaTried':
    case 'numberGrid':
    case 'fingerprints':
    case 'numericCompared':
    case 'parameters':
    case 'matrix':
    case 'noMatrix':
    case 'probed':
    case 'kernels':
    case 'profiled':
      return state;
    case 'failed':
      return { ...silenced(state), failure: { reason: event.reason, message: event.message } };
  }
}
