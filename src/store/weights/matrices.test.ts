import { describe, expect, it } from 'vitest';
import { createStore } from 'zustand/vanilla';
import type { Command, LabEvent } from '../../protocol/messages.ts';
import { PRESETS } from '../../training/settings.ts';
import { phaseEvent } from '../lab/events.fixture.ts';
import { initialState, type LabState } from '../lab/state.ts';
import { createMatrices } from './matrices.ts';

function setUp(connection: LabState['connection'] = { kind: 'ready' }) {
  const store = createStore<LabState>(() => ({ ...initialState(), connection }));
  const commands: Command[] = [];
  const matrices = createMatrices({ store, send: (command) => commands.push(command) });
  return { store, commands, matrices, view: () => store.getState().matrix };
}

const parameters = (id: number, names: string[]): LabEvent => ({
  type: 'parameters',
  id,
  stage: 'A',
  parameters: names.map((name) => ({ name, shape: [2, 2] })),
});
const values = (id: number, name: string): LabEvent => ({
  type: 'matrix',
  id,
  stage: 'A',
  name,
  shape: [2, 2],
  values: Float32Array.of(1, 2, 3, 4),
});

describe('the shown matrix', () => {
  it('is chosen from the available ones, and read', () => {
    const { commands, matrices, view } = setUp();
    matrices.look('A');
    matrices.follow(parameters(1, ['embedding', 'tens', 'units']));
    expect(commands).toEqual([
      { type: 'parameters', id: 1, stage: 'A' },
      { type: 'matrix', id: 2, stage: 'A', name: 'tens' },
    ]);
    matrices.follow(values(2, 'tens'));
    expect(view()).toMatchObject({ pending: false, result: { name: 'tens', shape: [2, 2] } });
  });

  it('is read again when its weights were measured or replaced, once at a time', () => {
    const { commands, matrices } = setUp();
    matrices.look('A');
    matrices.follow(parameters(1, ['embedding']));
    matrices.follow(phaseEvent('A', 'paused', 'trained', 3));
    expect(commands).toHaveLength(2);
    matrices.follow(values(2, 'embedding'));
    matrices.follow(phaseEvent('B', 'paused', 'trained', 3));
    expect(commands).toHaveLength(2);
    matrices.follow({ type: 'norms', stage: 'A', step: 5, layers: [] });
    expect(commands.at(-1)).toEqual({ type: 'matrix', id: 3, stage: 'A', name: 'embedding' });
  });

  it('may be of a second augmenting model, which is not the first', () => {
    const { commands, matrices, store } = setUp();
    store.setState({
      ...initialState({ ...PRESETS.paper, augmenting: 'later' }),
      connection: { kind: 'ready' },
    });
    matrices.look('A2');
    expect(commands.at(-1)).toEqual({ type: 'parameters', id: 1, stage: 'A2' });
    matrices.follow(parameters(1, ['embedding']));
    matrices.follow(values(2, 'embedding'));
    matrices.follow({ type: 'norms', stage: 'A', step: 5, layers: [] });
    expect(commands).toHaveLength(2);
    matrices.follow({ type: 'norms', stage: 'A2', step: 5, layers: [] });
    expect(commands.at(-1)).toEqual({ type: 'matrix', id: 3, stage: 'A2', name: 'embedding' });
  });

  it('ignores answers to former questions', () => {
    const { matrices, view } = setUp();
    matrices.look('A');
    matrices.follow(parameters(1, ['embedding', 'norm']));
    matrices.read('norm');
    matrices.follow(values(2, 'embedding'));
    expect(view()).toMatchObject({ name: 'norm', pending: true, result: null });
  });

  it('ignores answers about another model that was shown before', () => {
    const { matrices, view } = setUp();
    matrices.look('AB');
    matrices.close();
    matrices.look('A');
    matrices.follow({ type: 'parameters', id: 1, stage: 'AB', parameters: [{ name: 'norm', shape: [2] }] });
    expect(view()).toMatchObject({ stage: 'A', names: [], pending: true });
  });

  it('waits for models, and is forgotten when nobody sees it', () => {
    const { commands, matrices, view, store } = setUp({ kind: 'connecting' });
    matrices.look('B');
    expect(commands).toEqual([]);
    store.setState({ connection: { kind: 'ready' } });
    matrices.resume();
    expect(commands).toEqual([{ type: 'parameters', id: 2, stage: 'B' }]);
    matrices.close();
    matrices.resume();
    expect(view()).toBeNull();
    expect(commands).toHaveLength(1);
  });
});
