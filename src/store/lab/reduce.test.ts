import { describe, expect, it } from 'vitest';
import type { LabEvent } from '../../protocol/messages.ts';
import { last } from '../training/curve.ts';
import { answeredEvent, lossesEvent, phaseEvent, READY } from './events.fixture.ts';
import { reduce, withPhase } from './reduce.ts';
import { initialState, KEY, type LabState } from './state.ts';

const stateAfter = (events: readonly LabEvent[], state: LabState = initialState()) =>
  events.reduce(reduce, state);
const asking = (state: LabState, id: number): LabState => ({
  ...state,
  question: { ...state.question, id, pending: true },
});

describe('reduce', () => {
  it('follows the building of the models', () => {
    const building = stateAfter([
      { type: 'device', adapter: 'A GPU', software: false },
      { type: 'building', done: 3, total: 9 },
    ]);
    expect(building.device).toEqual({ adapter: 'A GPU', software: false });
    expect(building.connection).toEqual({ kind: 'building', done: 3, total: 9 });
    const ready = reduce(building, READY);
    expect(ready.connection).toEqual({ kind: 'ready' });
    expect(ready.keys).toHaveLength(10);
    expect(ready.phases.AB).toMatchObject({ status: 'untrained', step: 0, parameters: 40 });
    expect(ready.phases.AB.keyMap).toHaveLength(10);
  });

  it('keeps the losses of every step, and the step', () => {
    const { A } = stateAfter([
      READY,
      phaseEvent('A', 'training', 'initial', 0),
      lossesEvent('A', 1, [5, 4]),
      lossesEvent('A', 3, [3]),
    ]).phases;
    expect(Array.from(A.losses.values.subarray(0, A.losses.length))).toEqual([5, 4, 3]);
    expect(A).toMatchObject({ step: 3, origin: { kind: 'trained' }, stepsPerSecond: 40 });
  });

  it('replaces the losses after the step that training went back to', () => {
    const { A } = stateAfter([READY, lossesEvent('A', 1, [5, 4, 9]), lossesEvent('A', 3, [3])]).phases;
    expect(Array.from(A.losses.values.subarray(0, A.losses.length))).toEqual([5, 4, 3]);
  });

  it('shows the map of the phase that trains', () => {
    expect(stateAfter([READY, phaseEvent('A', 'training', 'initial', 0)]).mapPhase).toBe('A');
  });

  it('keeps a curve for each accuracy', () => {
    const { AB } = stateAfter([
      READY,
      { type: 'accuracy', stage: 'AB', step: 25, accuracy: { heldOut: 0.5, composition: 0.6 } },
      { type: 'accuracy', stage: 'AB', step: 50, accuracy: { heldOut: 0.8 } },
    ]).phases;
    expect(AB.accuracy.heldOut && last(AB.accuracy.heldOut)).toEqual({ step: 50, value: 0.8 });
    expect(AB.accuracy.composition && last(AB.accuracy.composition)).toEqual({ step: 25, value: 0.6 });
    expect(AB.accuracy.numeric).toBeUndefined();
  });

  it('puts a part of the key map in its place, and leaves earlier maps alone', () => {
    const before = stateAfter([READY]);
    const right = Uint8Array.of(1, 0);
    const next = reduce(before, { type: 'keyMap', stage: 'AB', step: 25, keys: [9, 7], right });
    expect(Array.from(next.phases.AB.keyMap.subarray(7))).toEqual([KEY.wrong, KEY.unknown, KEY.right]);
    expect(Array.from(next.phases.AB.keyMapSteps.subarray(7))).toEqual([25, 0, 25]);
    expect(before.phases.AB.keyMap.every((standing) => standing === KEY.unknown)).toBe(true);
  });

  it('forgets curves and map when a phase goes back to its initial weights', () => {
    const { B } = stateAfter([
      READY,
      lossesEvent('B', 1, [5]),
      { type: 'accuracy', stage: 'B', step: 1, accuracy: { numeric: 0.1 } },
      { type: 'keyMap', stage: 'B', step: 1, keys: [0], right: Uint8Array.of(1) },
      phaseEvent('B', 'untrained', 'initial', 0),
    ]).phases;
    expect(B).toMatchObject({ status: 'untrained', origin: { kind: 'initial' }, step: 0, accuracy: {} });
    expect(B.losses.length).toBe(0);
    expect(B.keyMap[0]).toBe(KEY.unknown);
  });

  it('names the origin of loaded weights, and drops the curves of those before', () => {
    const trained = stateAfter([READY, lossesEvent('A', 1, [5])]);
    const loading = withPhase(trained, 'A', { loading: { kind: 'file', name: 'mine.safetensors' } });
    const { A } = reduce(loading, phaseEvent('A', 'finished', 'checkpoint', 700)).phases;
    expect(A).toMatchObject({ origin: { kind: 'file', name: 'mine.safetensors' }, loading: null, step: 700 });
    expect(A.losses.length).toBe(0);
  });

  it('keeps the weights when a checkpoint is refused, and gives the reason', () => {
    const trained = stateAfter([READY, lossesEvent('A', 1, [5]), phaseEvent('A', 'paused', 'trained', 1)]);
    const loading = withPhase(trained, 'A', { loading: { kind: 'shipped' } });
    const { A } = reduce(loading, { type: 'refused', stage: 'A', refusal: { kind: 'damaged' } }).phases;
    expect(A.notice).toEqual({ kind: 'refused', refusal: { kind: 'damaged' } });
    expect(A).toMatchObject({
      loading: null,
      status: 'paused',
      step: 1,
      weights: trained.phases.A.weights,
    });
  });

  it('takes an answer to the current question only, and keeps it while the next is unanswerable', () => {
    const first = asking(stateAfter([READY]), 1);
    const answered = reduce(first, answeredEvent(1));
    expect(answered.question).toMatchObject({ pending: false, answer: { expected: '7' }, problem: null });
    const second = asking(answered, 2);
    expect(reduce(second, answeredEvent(1))).toBe(second);
    const problem: LabEvent = { type: 'unanswerable', id: 2, problem: 'unknown-key', detail: 'zzz' };
    const refused = reduce(second, problem);
    expect(refused.question).toEqual({ ...answered.question, id: 2, pending: false, problem });
    expect({ ...refused, question: null }).toEqual({ ...answered, question: null });
  });

  it('reports a missing GPU, and shows nothing as still under way', () => {
    const training = stateAfter([READY, phaseEvent('A', 'training', 'initial', 0)]);
    const lost = reduce(training, { type: 'unavailable', reason: 'lost', message: 'driver reset' });
    expect(lost.connection).toEqual({ kind: 'unavailable', reason: 'lost', message: 'driver reset' });
    expect(lost.phases.A.status).toBe('paused');
  });

  it('shows the compiling of kernels until it is done', () => {
    const compiling = stateAfter([READY, { type: 'compiling', stage: 'B', done: 2, total: 5 }]);
    expect(compiling.phases.B.compiling).toEqual({ done: 2, total: 5 });
    const done = reduce(compiling, { type: 'compiling', stage: 'B', done: 5, total: 5 });
    expect(done.phases.B.compiling).toBeNull();
  });

  it('shows the failure, and waits for nothing any more', () => {
    const failed = reduce(asking(stateAfter([READY]), 1), {
      type: 'failed',
      reason: 'unexpected',
      message: 'no',
    });
    expect(failed).toMatchObject({
      failure: { message: 'no' },
      question: { pending: false },
      evaluating: null,
    });
  });
});
