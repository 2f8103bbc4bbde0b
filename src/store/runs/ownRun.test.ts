import { describe, expect, it } from 'vitest';
import type { LabEvent } from '../../protocol/messages.ts';
import { answeredEvent, lossesEvent, phaseEvent, READY } from '../lab/events.fixture.ts';
import { reduce } from '../lab/reduce.ts';
import { initialState, type LabState } from '../lab/state.ts';
import { presentModels } from '../weights/lineage.ts';
import { ASKED, forLink, hasOwnRun, isMeasured, ownRunOf } from './ownRun.ts';
import { SHARED_RUN } from './sharedRun.fixture.ts';

const after = (events: readonly LabEvent[], state: LabState = initialState()) => events.reduce(reduce, state);

const TRAINED = after([
  READY,
  phaseEvent('A', 'finished', 'checkpoint', 700),
  lossesEvent('B', 300, [1]),
  phaseEvent('B', 'finished', 'trained', 300),
  lossesEvent('AB', 25, [1]),
  { type: 'accuracy', stage: 'AB', step: 25, accuracy: { heldOut: 0.5 } },
  lossesEvent('AB', 300, [0.1]),
  { type: 'accuracy', stage: 'AB', step: 300, accuracy: { heldOut: 0.98 } },
  { ...phaseEvent('AB', 'finished', 'trained', 300), seconds: 40.4 },
]);

function measured(state: LabState): LabState {
  const answers = (AB: boolean) => ({
    A: { reading: null, correct: false },
    B: { reading: '3', correct: false },
    AB: { reading: '4', correct: AB },
  });
  const rows = Array.from({ length: ASKED }, (_, i) => ({
    expression: 'keyc + keyd =',
    expected: '4',
    answers: answers(i !== 0),
  }));
  const asked = { count: ASKED, seed: 3 };
  const found = { type: 'sampled' as const, id: 1, rows };
  return { ...state, sample: { asked, pending: false, result: { asked, found, ...presentModels(state) } } };
}

describe('the visitor’s own run', () => {
  it('is there once the composition was trained here and measured', () => {
    expect(hasOwnRun(TRAINED)).toBe(true);
    expect(isMeasured(TRAINED)).toBe(false);
    expect(ownRunOf(TRAINED, '2026-01-02')).toBeNull();
    expect(ownRunOf(measured(TRAINED), '2026-01-02')).toMatchObject({
      date: '2026-01-02',
      keys: 1000,
      share: 20,
      seconds: { AB: 40 },
      trained: ['B', 'AB'],
      right: { A: 0, B: 0, AB: 99, of: 100 },
      curve: [
        [25, 0.5],
        [300, 0.98],
      ],
      asked: null,
    });
  });

  it('tells of the sum that the present models answered', () => {
    const state = measured(TRAINED);
    const answer = { ...answeredEvent(1), ...presentModels(state) };
    const asked = { ...state, question: { ...state.question, answer } };
    expect(ownRunOf(asked, '2026-01-02')?.asked).toEqual({
      text: 'keya + keyb',
      numbers: '0 + 7',
      expected: '7',
      A: [],
      B: '7',
      AB: '7',
    });
    const later = { ...asked, phases: { ...asked.phases, B: { ...asked.phases.B, step: 299 } } };
    expect(ownRunOf(later, '2026-01-02')?.asked).toBeNull();
  });

  it('is missing for a composition that still trains, comes from a file, or was recorded', () => {
    expect(hasOwnRun(reduce(TRAINED, phaseEvent('AB', 'training', 'trained', 300)))).toBe(false);
    expect(hasOwnRun(after([READY, phaseEvent('AB', 'finished', 'checkpoint', 300)]))).toBe(false);
    const { settings } = TRAINED;
    const recording = { adapter: 'x', software: true, date: '2026-01-02T03:04:05.000Z', settings };
    expect(hasOwnRun({ ...TRAINED, recording })).toBe(false);
  });

  it('puts no keys of the visitor’s own into a link', () => {
    const { settings } = TRAINED;
    const table = { fingerprint: 'a'.repeat(64), count: 1000 };
    const own = { ...settings, world: { ...settings.world, table } };
    expect(forLink(SHARED_RUN, settings)).toEqual(SHARED_RUN);
    expect(forLink(SHARED_RUN, own)).toEqual({ ...SHARED_RUN, asked: null });
  });

  it('is measured anew once weights have changed', () => {
    expect(isMeasured(reduce(measured(TRAINED), lossesEvent('B', 301, [1])))).toBe(false);
  });
});
