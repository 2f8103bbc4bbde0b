import * as fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { LabEvent } from '../protocol/messages.ts';
import type { CellAnswers } from '../store/lab/cells.ts';
import { reduce } from '../store/lab/reduce.ts';
import { initialState, type LabState } from '../store/lab/state.ts';
import { PHASES, type Phase } from '../worlds/phases.ts';
import { Player } from './player.ts';
import { RECORDING } from './recording.fixture.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const blank = (): LabState => initialState(RECORDING.settings);

/** More than the recording asks of any map. */
const CELLS = 10;

/** Returns what a page shows, without the names that it gives to weights as they change. */
const shown = (state: LabState) =>
  PHASES.map((phase) => {
    const { weights: _, builtOn: __, losses, accuracy, maps, ...rest } = state.phases[phase];
    const points = (curve: typeof losses) => [
      [...curve.steps.slice(0, curve.length)],
      [...curve.values.slice(0, curve.length)],
    ];
    const curves = Object.entries(accuracy).map(([suite, curve]) => [suite, points(curve)]);
    const asked = ({ standings, steps }: CellAnswers) => [standings, steps].map((all) => all.slice(0, CELLS));
    const cells = [asked(maps.keys), asked(maps.sums)];
    return { ...rest, losses: points(losses), curves, cells };
  });

/** Reduces all events of the recording, at once. */
const folded = () => {
  const events: LabEvent[] = [
    RECORDING.ready,
    ...PHASES.flatMap((phase) => RECORDING.tracks[phase].map(([, event]) => event)),
  ];
  return events.reduce(reduce, blank());
};

/** Sets up a page that plays the recording, all phases at their start. */
function setUp() {
  const player = new Player(RECORDING);
  let state = blank();
  const heard: LabEvent[] = [];
  player.subscribe((event) => {
    heard.push(event);
    state = reduce(state, event);
  });
  player.send({ type: 'configure', settings: RECORDING.settings });
  return { player, heard, state: () => state };
}

const phaseArbitrary = fc.constantFrom(...PHASES);
type Action =
  | { kind: 'play' | 'step'; phase: Phase }
  | { kind: 'pause' }
  | { kind: 'rate'; rate: number }
  | { kind: 'wait'; ms: number };
const actionArbitrary: fc.Arbitrary<Action> = fc.oneof(
  fc.record({ kind: fc.constantFrom('play' as const, 'step' as const), phase: phaseArbitrary }),
  fc.constant({ kind: 'pause' as const }),
  fc.record({ kind: fc.constant('rate' as const), rate: fc.constantFrom(0.5, 1, 7, 60) }),
  fc.record({ kind: fc.constant('wait' as const), ms: fc.integer({ min: 1, max: 2000 }) }),
);

describe('a player', () => {
  it('begins with the end of the run, and names the adapter that made it', () => {
    const { state, heard } = setUp();
    expect(heard[0]).toEqual({ type: 'device', adapter: 'an adapter', software: true });
    expect(shown(state())).toEqual(shown(folded()));
  });

  it('sends each event at its time, at the speed that is set', () => {
    const { player, heard } = setUp();
    player.send({ type: 'reset', stage: 'A' });
    player.setRate(10);
    heard.length = 0;
    player.send({ type: 'play', stage: 'A' });
    vi.advanceTimersByTime(29);
    expect(heard.map(({ type }) => type)).toEqual(['phase', 'compiling', 'compiling']);
    vi.advanceTimersByTime(1);
    expect(heard.at(-1)).toMatchObject({ type: 'losses', from: 1 });
    player.setRate(1);
    vi.advanceTimersByTime(399);
    expect(heard.at(-1)).toMatchObject({ type: 'losses', from: 1 });
    vi.advanceTimersByTime(1);
    expect(heard.at(-1)).toMatchObject({ type: 'losses', from: 3 });
  });

  it('stops when it is paused, and advances step by step', () => {
    const { player, state } = setUp();
    player.send({ type: 'reset', stage: 'B' });
    expect(state().phases.B).toMatchObject({ status: 'untrained', step: 0 });
    player.send({ type: 'step', stage: 'B' });
    expect(state().phases.B).toMatchObject({ status: 'paused', step: 2 });
    player.send({ type: 'play', stage: 'B' });
    expect(state().phases.B.status).toBe('training');
    vi.advanceTimersByTime(450);
    player.send({ type: 'pause' });
    vi.advanceTimersByTime(10_000);
    expect(state().phases.B).toMatchObject({ status: 'paused', step: 3 });
  });

  it('plays one phase at a time', () => {
    const { player, state } = setUp();
    for (const phase of PHASES) player.send({ type: 'reset', stage: phase });
    player.send({ type: 'play', stage: 'A' });
    vi.advanceTimersByTime(400);
    player.send({ type: 'play', stage: 'B' });
    expect(state().phases.A.status).toBe('paused');
    expect(state().phases.B.status).toBe('training');
  });

  it('sends nothing once it is closed', () => {
    const { player, heard } = setUp();
    player.send({ type: 'reset', stage: 'A' });
    player.send({ type: 'play', stage: 'A' });
    player.close();
    const before = heard.length;
    vi.advanceTimersByTime(10_000);
    expect(heard).toHaveLength(before);
  });

  it('ends as the run ended, however it is played', () => {
    fc.assert(
      fc.property(fc.array(actionArbitrary, { maxLength: 30 }), (actions) => {
        const { player, state } = setUp();
        for (const phase of PHASES) player.send({ type: 'reset', stage: phase });
        for (const action of actions) {
          if (action.kind === 'wait') vi.advanceTimersByTime(action.ms);
          else if (action.kind === 'rate') player.setRate(action.rate);
          else if (action.kind === 'pause') player.send({ type: 'pause' });
          else player.send({ type: action.kind, stage: action.phase });
        }
        for (const phase of PHASES) {
          player.send({ type: 'play', stage: phase });
          vi.advanceTimersByTime(10_000);
        }
        expect(shown(state())).toEqual(shown(folded()));
      }),
    );
  });
});
