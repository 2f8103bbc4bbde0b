import { expect, it } from 'vitest';
import { READY } from '../lab/events.fixture.ts';
import { reduce } from '../lab/reduce.ts';
import { initialState, type LabState, type PhaseState } from '../lab/state.ts';
import { shortfallOf } from './shortfall.ts';

/** Returns a lab with a ready B, and A with this change. */
function withA(change: Partial<PhaseState>, share = 0.2): LabState {
  const state = reduce(initialState(), READY);
  const ready = { status: 'finished', origin: { kind: 'shipped' } } as const;
  const { A, B } = state.phases;
  const { world } = state.settings;
  return {
    ...state,
    settings: { ...state.settings, world: { ...world, share } },
    phases: { ...state.phases, A: { ...A, ...ready, ...change }, B: { ...B, ...ready } },
  };
}

it('is A’s if A was stopped before it settled', () => {
  const stopped = { status: 'paused', origin: { kind: 'trained' }, step: 338, steps: 700 } as const;
  expect(shortfallOf(withA(stopped))).toEqual({
    kind: 'model',
    phase: 'A',
    readiness: { kind: 'unsettled', step: 338, steps: 700 },
  });
});

it('is that of the keys if they are fewer than a fifth', () => {
  expect(shortfallOf(withA({}, 0.05))).toEqual({ kind: 'keys', share: 0.05, wanted: 0.2 });
});

it('is unknown otherwise', () => {
  expect(shortfallOf(withA({}))).toBeNull();
});
