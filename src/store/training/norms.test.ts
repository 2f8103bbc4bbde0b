import { expect, it } from 'vitest';
import type { LabEvent } from '../../protocol/messages.ts';
import { phaseEvent, READY } from '../lab/events.fixture.ts';
import { reduce } from '../lab/reduce.ts';
import { initialState, type LabState } from '../lab/state.ts';
import { last } from './curve.ts';

const norms = (step: number, weights: number): LabEvent => ({
  type: 'norms',
  stage: 'A',
  step,
  layers: [
    { name: 'embedding', weights, gradient: 0.5 },
    { name: 'blocks.0', weights: 2 * weights, gradient: 0.25 },
  ],
});

const stateAfter = (...events: LabEvent[]): LabState => events.reduce(reduce, initialState());

it('keeps a curve for every layer, until its weights are replaced', () => {
  const measured = stateAfter(READY, norms(25, 3), norms(50, 4));
  const { embedding, 'blocks.0': block } = measured.phases.A.norms;
  expect(Array.from(embedding.weights.values.subarray(0, 2))).toEqual([3, 4]);
  expect(last(block.weights)).toEqual({ step: 50, value: 8 });
  expect(last(block.gradient)).toEqual({ step: 50, value: 0.25 });
  expect(measured.phases.B.norms).toEqual({});
  expect(reduce(measured, phaseEvent('A', 'untrained', 'initial', 0)).phases.A.norms).toEqual({});
});

it('replaces later measurements when training went back', () => {
  const measured = stateAfter(READY, norms(25, 3), norms(50, 4), norms(25, 5));
  expect(last(measured.phases.A.norms.embedding.weights)).toEqual({ step: 25, value: 5 });
});
