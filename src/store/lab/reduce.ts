/** The reducer of the worker's events: one pure function, one case per event. */

import type { EventOf, LabEvent } from '../../protocol/messages.ts';
import { isAnswer } from '../../protocol/requests.ts';
import { mapStages, modelOf, type Stage } from '../../training/stages.ts';
import { SUITES } from '../../worlds/registry.ts';
import { append, EMPTY_CURVE } from '../training/curve.ts';
import { withNorms } from '../training/norms.ts';
import { withWeights } from '../weights/lineage.ts';
import { blankMaps, type CellCounts, withAnswers, withoutPending } from './cells.ts';
import { type LabState, type PhaseState, stageState, trainingStage, untrainedPhases } from './state.ts';

/** Returns the state with some fields of a stage changed. */
export function withPhase(state: LabState, stage: Stage, change: Partial<PhaseState>): LabState {
  return { ...state, phases: { ...state.phases, [stage]: { ...stageState(state, stage), ...change } } };
}

/** A stage without the curves and the maps of the weights it had before. */
const unmeasured = (cells: CellCounts) => ({
  losses: EMPTY_CURVE,
  accuracy: {},
  readability: EMPTY_CURVE,
  norms: {},
  stepsPerSecond: 0,
  examplesPerSecond: 0,
  maps: blankMaps(cells),
});

function onReady(state: LabState, event: EventOf<'ready'>): LabState {
  const { texts, values, groups, compositionKeys, cells, parameters } = event;
  const keys = texts.map((text, i) => ({ text, value: values[i], ...(groups && { group: groups[i] }) }));
  const blank = untrainedPhases(state.settings, cells);
  return {
    ...state,
    connection: { kind: 'ready' },
    initialWeightsLoaded: false,
    keys,
    compositionKeys,
    cells,
    phases: mapStages(blank, (each, stage) => ({ ...each, parameters: parameters[stage] ?? null })),
  };
}

function onPhase(state: LabState, event: EventOf<'phase'>): LabState {
  const { status, source, step, steps, seconds = null, reachedAt = null } = event;
  const stage = event.stage;
  const before = stageState(state, stage);
  const loaded = source === 'checkpoint' ? before.loading : null;
  const weightsChanged = loaded !== null || source === 'initial' || step !== before.step;
  const fresh = loaded !== null || source === 'initial' ? unmeasured(state.cells) : {};
  const isAbandoned = weightsChanged || status === 'training';
  const next = withPhase(state, stage, {
    maps: isAbandoned ? withoutPending(before.maps) : before.maps,
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

function onCells(state: LabState, event: EventOf<'cells'>): LabState {
  // The links to an augmenting model that is added later are a part of A⊕B: the map shows the whole.
  const model = modelOf(event.stage);
  const { maps, weights } = stageState(state, model);
  const answers = withAnswers(maps[event.map], event, weights);
  return withPhase(state, model, { maps: { ...maps, [event.map]: answers } });
}

/** Returns the state with nothing under way: nothing that was sent will be loaded any more. */
const silenced = (state: LabState): LabState => ({
  ...state,
  phases: mapStages(state.phases, (each) => ({
    ...each,
    loading: null,
    compiling: null,
    maps: withoutPending(each.maps),
  })),
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

/** The state after an event of the present models; what answers a question is for who asked. */
export function reduce(state: LabState, event: LabEvent): LabState {
  if (isAnswer(event)) return state;
  switch (event.type) {
    case 'device':
      return { ...state, device: { adapter: event.adapter, software: event.software, noGpu: event.noGpu } };
    case 'unavailable': {
      const { reason, message } = event;
      const resuming = trainingStage(state) ?? state.resuming;
      const connection = { kind: 'unavailable', reason, message } as const;
      return { ...halted(silenced(state)), resuming, connection, failure: null };
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
    case 'cells':
      return onCells(state, event);
    case 'snapshot':
      return state;
    case 'refused':
      return withPhase(state, event.stage, {
        loading: null,
        notice: { kind: 'refused', refusal: event.refusal },
      });
    case 'failed':
      return { ...silenced(state), failure: { reason: event.reason, message: event.message } };
  }
}
