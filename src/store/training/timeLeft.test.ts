import { expect, it } from 'vitest';
import { READY } from '../lab/events.fixture.ts';
import { reduce } from '../lab/reduce.ts';
import { initialState, type LabState, type PhaseState } from '../lab/state.ts';
import { timeLeft } from './timeLeft.ts';

function withA(change: Partial<PhaseState>): LabState {
  const state = reduce(initialState(), READY);
  return { ...state, phases: { ...state.phases, A: { ...state.phases.A, steps: 700, ...change } } };
}

const training = { status: 'training', origin: { kind: 'trained' }, step: 200 } as const;

it('the time left is unknown before a step was measured', () => {
  expect(timeLeft(withA({}), 'A')).toBeNull();
});

it('before training the time left is that of all steps at most, from the one that was measured', () => {
  expect(timeLeft(withA({ secondsPerStep: 0.5 }), 'A')).toEqual({ seconds: 350, isMost: true });
});

it('while training it is that of the remaining steps, at the current speed', () => {
  const state = withA({ ...training, secondsPerStep: 0.5, stepsPerSecond: 4 });
  expect(timeLeft(state, 'A')).toEqual({ seconds: 125, isMost: true });
});

it('the time left is known once a model settles, and null once it is ready', () => {
  const state = withA({ ...training, secondsPerStep: 0.5, reachedAt: 180, steps: 280 });
  expect(timeLeft(state, 'A')).toEqual({ seconds: 40, isMost: false });
  expect(timeLeft(withA({ ...training, status: 'finished', step: 700, secondsPerStep: 1 }), 'A')).toBeNull();
});
