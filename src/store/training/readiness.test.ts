import { describe, expect, test } from 'vitest';
import { withPhase } from '../lab/reduce.ts';
import { initialState, type PhaseState } from '../lab/state.ts';
import { append, EMPTY_CURVE } from './curve.ts';
import { readinessOf } from './readiness.ts';

const trained = { origin: { kind: 'trained' } } as const;
const readiness = (change: Partial<PhaseState>) => readinessOf(withPhase(initialState(), 'A', change), 'A');
const accuracy = (share: number) => ({ substitution: append(EMPTY_CURVE, 350, [share]) });

describe('A', () => {
  test('is untrained before its first step', () => {
    expect(readiness({})).toEqual({ kind: 'untrained' });
  });

  test('learns until its states are readable, however accurate it is', () => {
    const readability = append(EMPTY_CURVE, 125, [0.4]);
    const learning = { ...trained, status: 'training' as const, step: 125, readability };
    expect(readiness({ ...learning, accuracy: accuracy(1) })).toMatchObject({
      kind: 'learning',
      measured: 0.4,
    });
  });

  test('settles once its goal is reached', () => {
    const settling = { ...trained, status: 'training' as const, step: 200, reachedAt: 150, steps: 300 };
    expect(readiness(settling)).toEqual({ kind: 'settling', from: 150, until: 300 });
  });

  test('is unsettled if it was paused before the end, however accurate it is', () => {
    const paused = { ...trained, status: 'paused' as const, step: 338, steps: 700, accuracy: accuracy(1) };
    expect(readiness(paused)).toEqual({ kind: 'unsettled', step: 338, steps: 700 });
  });

  test('is ready at the end, unless it does not know its keys', () => {
    const ended = { ...trained, status: 'finished' as const, step: 300, steps: 300 };
    expect(readiness({ ...ended, accuracy: accuracy(0.99) })).toEqual({ kind: 'ready' });
    expect(readiness({ ...ended, accuracy: accuracy(0.6) })).toMatchObject({ kind: 'short', accuracy: 0.6 });
  });

  test('is ready if it is shipped', () => {
    expect(readiness({ status: 'finished', origin: { kind: 'shipped' } })).toEqual({ kind: 'ready' });
  });
});
