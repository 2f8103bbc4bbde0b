import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createStore } from 'zustand/vanilla';
import type { LabEvent } from '../../protocol/messages.ts';
import { PRESETS } from '../../training/settings.ts';
import { lossesEvent, phaseEvent, READY } from '../lab/events.fixture.ts';
import { reduce } from '../lab/reduce.ts';
import { initialState, type LabState } from '../lab/state.ts';
import { append, EMPTY_CURVE, last } from '../training/curve.ts';
import { runsIn, storedPoints, textOf } from './runRecord.ts';
import { createRuns } from './runs.ts';
import { MOST_RUNS, MOST_SHOWN } from './runsState.ts';

/** Keeps runs in memory, for several tabs, each of which hears what the others write. */
function inMemory() {
  let written: string | null = null;
  const listeners: (() => void)[] = [];
  /** Returns the storage as one tab has it. */
  return () => {
    let own = () => {};
    return {
      read: () => written,
      write: (text: string) => {
        written = text;
        for (const listener of listeners) if (listener !== own) listener();
      },
      subscribe: (listener: () => void) => {
        own = listener;
        listeners.push(listener);
      },
    };
  };
}

/** @property from when the first run is made */
function setUp({ storage = inMemory()(), from = 1000 } = {}) {
  const store = createStore<LabState>(() => reduce(initialState(), READY));
  let time = from;
  const runs = createRuns({ store }, storage, () => time++);
  const says = (...events: LabEvent[]) => {
    for (const event of events) {
      store.setState(reduce(store.getState(), event), true);
      runs.follow(event);
    }
  };
  const state = () => store.getState().runs;
  return { runs, says, state, store, storage };
}

const anew = (phase: 'A' | 'B' | 'AB') => [
  phaseEvent(phase, 'untrained', 'initial', 0),
  phaseEvent(phase, 'training', 'trained', 0),
  lossesEvent(phase, 1, [4, 3]),
];

describe('runs', () => {
  it('begin with the first step, and go on through the other stages', () => {
    const { says, state } = setUp();
    says(lossesEvent('A', 1, [5, 4]), lossesEvent('A', 3, [3]), lossesEvent('B', 1, [6]));
    says({ type: 'accuracy', stage: 'A', step: 3, accuracy: { substitution: 0.5 } });
    const [run] = state().all;
    expect(state().all).toHaveLength(1);
    expect(state().present).toBe(run.id);
    expect(run.stages.A?.losses.length).toBe(3);
    expect(run.stages.B?.losses.length).toBe(1);
    expect(last(run.stages.A?.accuracy.substitution ?? EMPTY_CURVE)).toEqual({ step: 3, value: 0.5 });
  });

  it('are new ones if a stage starts from nothing again, with the models that stay', () => {
    const { says, state } = setUp();
    says(...anew('A'), ...anew('B'), ...anew('AB'), ...anew('AB'));
    expect(state().all).toHaveLength(2);
    expect(state().all[1].stages.A).toBe(state().all[0].stages.A);
    says(...anew('A'));
    expect(state().all).toHaveLength(3);
    expect(Object.keys(state().all[2].stages).sort()).toEqual(['A', 'B']);
  });

  it('are new ones with other settings, and know the models that they took over', () => {
    const { says, state, runs, store } = setUp();
    says(...anew('AB'));
    runs.leave();
    store.setState({ settings: PRESETS.small });
    store.setState((before) => reduce(before, phaseEvent('B', 'finished', 'checkpoint', 800)));
    says(lossesEvent('AB', 3, [2]));
    expect(state().all.map(({ settings }) => settings.preset)).toEqual(['paper', 'small']);
    expect(state().all[1].stages.B).toMatchObject({ status: 'finished' });
  });

  it('take nothing of weights that were loaded meanwhile', () => {
    const { says, state, store } = setUp();
    says(...anew('AB'));
    store.setState((before) => ({
      phases: { ...before.phases, AB: { ...before.phases.AB, loading: { kind: 'shipped' } } },
    }));
    says(phaseEvent('AB', 'finished', 'checkpoint', 300), {
      type: 'accuracy',
      stage: 'AB',
      step: 300,
      accuracy: { heldOut: 0.9 },
    });
    expect(state().all[0].stages.AB).toMatchObject({ step: 2, accuracy: {} });
  });

  it('are new ones if the composition is trained on models that replaced those trained here', () => {
    const { says, state, store } = setUp();
    says(...anew('A'), ...anew('B'));
    store.setState((before) => ({
      phases: { ...before.phases, B: { ...before.phases.B, loading: { kind: 'shipped' } } },
    }));
    says(phaseEvent('B', 'finished', 'checkpoint', 300), ...anew('AB'), lossesEvent('AB', 3, [2]));
    const [first, second, ...more] = state().all;
    expect(more).toEqual([]);
    expect(first.stages.B?.origin).toBe('trained');
    expect(second.stages).toMatchObject({
      A: { origin: 'trained' },
      B: { origin: 'shipped', losses: { length: 0 } },
    });
    expect(second.stages.AB?.losses.length).toBe(3);
  });

  it('are capped, and as few are shown as can be distinguished, the newest among them', () => {
    const { says, state } = setUp();
    for (let i = 0; i < MOST_RUNS + 3; i++) says(...anew('B'));
    expect(state().all).toHaveLength(MOST_RUNS);
    expect(state().shown).toHaveLength(MOST_SHOWN);
    expect(state().shown).toContain(state().present);
    expect(state().shown.every((id) => state().all.some((run) => run.id === id))).toBe(true);
  });

  it('can be hidden, renamed and removed, and keep their look', () => {
    const { says, state, runs } = setUp();
    says(...anew('B'), ...anew('B'));
    const [first, second] = state().all.map(({ id }) => id);
    runs.show(first, false);
    expect(state().shown.slice(0, 2)).toEqual([null, second]);
    runs.rename(second, ' mine ');
    expect(state().all[1].name).toBe('mine');
    runs.rename(second, ' ');
    expect(state().all[1].name).toBeNull();
    runs.remove(second);
    expect(state()).toMatchObject({ present: null });
    expect(state().all.map(({ id }) => id)).toEqual([first]);
  });

  it('outlast a visit', () => {
    const { says, storage, state } = setUp();
    says(...anew('A'), phaseEvent('A', 'paused', 'trained', 2));
    const again = setUp({ storage });
    again.runs.recall();
    expect(again.state().all).toHaveLength(1);
    expect(again.state().all[0]).toMatchObject({ id: state().all[0].id, settings: PRESETS.paper });
    expect(last(again.state().all[0].stages.A?.losses ?? EMPTY_CURVE)).toEqual({ step: 2, value: 3 });
  });
});

describe('runs of two tabs', () => {
  it('are kept side by side, and stay removed', () => {
    const tab = inMemory();
    const storage = tab();
    const [one, other] = [setUp({ storage: tab(), from: 1000 }), setUp({ storage: tab(), from: 2000 })];
    one.says(...anew('A'), phaseEvent('A', 'paused', 'trained', 2));
    other.says(...anew('B'), phaseEvent('B', 'paused', 'trained', 2));
    expect(runsIn(storage.read()).runs.map(({ stages }) => Object.keys(stages))).toEqual([['A'], ['B']]);
    one.runs.remove(one.state().all[0].id);
    expect(runsIn(storage.read()).runs.map(({ stages }) => Object.keys(stages))).toEqual([['B']]);
    expect(other.state().all.map(({ stages }) => Object.keys(stages))).toEqual([['B']]);
  });

  it('show what the other tab renames, removes and adds, and nothing of it is lost by training on', () => {
    const tab = inMemory();
    const one = setUp({ storage: tab(), from: 1000 });
    one.says(...anew('A'), phaseEvent('A', 'paused', 'trained', 2));
    const other = setUp({ storage: tab(), from: 2000 });
    other.runs.recall();
    const [{ id }] = one.state().all;
    other.runs.rename(id, 'mine');
    expect(one.state().all[0].name).toBe('mine');
    one.says(lossesEvent('A', 3, [2]), phaseEvent('A', 'paused', 'trained', 3));
    expect(other.state().all[0]).toMatchObject({ name: 'mine', stages: { A: { step: 3 } } });
    other.says(...anew('B'), phaseEvent('B', 'paused', 'trained', 2));
    expect(one.state().all).toHaveLength(2);
    other.runs.remove(other.state().all[1].id);
    expect(one.state().all.map(({ name }) => name)).toEqual(['mine']);
  });

  it('keep the run that this tab trains, even if the other removes it', () => {
    const tab = inMemory();
    const one = setUp({ storage: tab(), from: 1000 });
    one.says(...anew('A'), phaseEvent('A', 'paused', 'trained', 2));
    const other = setUp({ storage: tab(), from: 2000 });
    other.runs.recall();
    other.runs.remove(one.state().all[0].id);
    expect(one.state().all).toHaveLength(1);
  });
});

describe('a stored run', () => {
  it('is parsed, and anything else is no run', () => {
    const { says, state } = setUp();
    says(...anew('A'));
    const text = textOf({ runs: [...state().all], others: [] });
    const mixed = JSON.stringify([{ id: 'x' }, ...JSON.parse(text), null, 7]);
    expect(runsIn(mixed).runs).toHaveLength(1);
    for (const broken of ['', '{', '{}', 'null', '"runs"']) {
      expect(runsIn(broken)).toEqual({ runs: [], others: [] });
    }
  });

  it('of a world or a form that this version does not know stays as it is, and is counted', () => {
    const tab = inMemory();
    const { says, state } = setUp({ storage: tab() });
    says(...anew('A'), phaseEvent('A', 'paused', 'trained', 2));
    const storage = tab();
    const [run] = JSON.parse(storage.read() ?? '[]');
    const unknown = { ...run, id: 'later', settings: { ...run.settings, world: { kind: 'chess' } } };
    storage.write(JSON.stringify([run, unknown]));
    expect(state()).toMatchObject({ unread: 1, all: [{ id: run.id }] });
    says(lossesEvent('A', 3, [2]), phaseEvent('A', 'paused', 'trained', 3));
    expect(JSON.parse(storage.read() ?? '[]')).toContainEqual(unknown);
  });

  it('never throws, whoever wrote it', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
        expect(Array.isArray(runsIn(text).runs)).toBe(true);
      }),
    );
  });

  it('has few points of a curve, the first and the last among them', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 700 }), fc.integer({ min: 2, max: 300 }), (length, most) => {
        const curve = append(
          EMPTY_CURVE,
          1,
          Array.from({ length }, (_, i) => i),
        );
        const [steps, values] = storedPoints(curve, most);
        expect(steps).toHaveLength(Math.min(length, most));
        expect([steps[0], steps.at(-1)]).toEqual([length === 1 || most > 0 ? 1 : 0, length]);
        expect(steps.every((step, i) => i === 0 || step > steps[i - 1])).toBe(true);
        expect(values).toHaveLength(steps.length);
      }),
    );
  });
});
