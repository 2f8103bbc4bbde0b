import { describe, expect, it } from 'vitest';
import type { LabEvent } from '../../protocol/messages.ts';
import { last } from '../training/curve.ts';
import { CELL } from './cells.ts';
import { cellsEvent, lossesEvent, phaseEvent, READY } from './events.fixture.ts';
import { reduce, withPhase } from './reduce.ts';
import { initialState, type LabState } from './state.ts';

const stateAfter = (events: readonly LabEvent[], state: LabState = initialState()) =>
  events.reduce(reduce, state);

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
    expect(ready.phases.AB.maps.keys.standings).toHaveLength(10);
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

  it('puts a part of a map in its place, and leaves earlier maps alone', () => {
    const before = stateAfter([READY]);
    const next = reduce(before, cellsEvent('keys', 'AB', 25, [9, 7], [1, 0]));
    const { standings, steps } = next.phases.AB.maps.keys;
    expect(Array.from(standings.subarray(7))).toEqual([CELL.wrong, CELL.unknown, CELL.right]);
    expect(Array.from(steps.subarray(7))).toEqual([25, 0, 25]);
    expect(before.phases.AB.maps.keys.standings.every((standing) => standing === CELL.unknown)).toBe(true);
  });

  it('forgets curves and map when a phase goes back to its initial weights', () => {
    const { B } = stateAfter([
      READY,
      lossesEvent('B', 1, [5]),
      { type: 'accuracy', stage: 'B', step: 1, accuracy: { numeric: 0.1 } },
      cellsEvent('sums', 'B', 1, [0], [1]),
      phaseEvent('B', 'untrained', 'initial', 0),
    ]).phases;
    expect(B).toMatchObject({ status: 'untrained', origin: { kind: 'initial' }, step: 0, accuracy: {} });
    expect(B.losses.length).toBe(0);
    expect(B.maps.sums.standings[0]).toBe(CELL.unknown);
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

  it('says when there is no GPU, and lets nothing look as if it went on', () => {
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

  it('shows what failed, and waits for no weights any more', () => {
    const loading = withPhase(stateAfter([READY]), 'A', { loading: { kind: 'shipped' } });
    const failed = reduce(loading, { type: 'failed', reason: 'unexpected', message: 'no' });
    expect(failed).toMatchObject({ failure: { message: 'no' }, phases: { A: { loading: null } } });
  });
});
