import { describe, expect, it } from 'vitest';
import type { Answer } from '../../protocol/requests.ts';
import { PRESETS } from '../../training/settings.ts';
import type { Stage } from '../../training/stages.ts';
import { listening } from '../lab/channel.fixture.ts';
import { phaseEvent } from '../lab/events.fixture.ts';
import { initialState, type LabState } from '../lab/state.ts';
import { createMatrices } from './matrices.ts';

function setUp(connection: LabState['connection'] = { kind: 'ready' }) {
  const { channel, store, commands, requests } = listening({ connection });
  const matrices = createMatrices(channel);
  return { store, commands, matrices, settle: requests.settle, view: () => store.getState().matrix };
}

const parameters = (id: number, names: string[], stage: Stage = 'A'): Answer => ({
  type: 'parameters',
  id,
  stage,
  parameters: names.map((name) => ({ name, shape: [2, 2] })),
});
const values = (id: number, name: string, stage: Stage = 'A'): Answer => ({
  type: 'matrix',
  id,
  stage,
  name,
  shape: [2, 2],
  values: Float32Array.of(1, 2, 3, 4),
});

describe('a matrix that is looked at', () => {
  it('is chosen of those that there are, and read', () => {
    const { commands, matrices, settle, view } = setUp();
    matrices.look('A');
    settle(parameters(1, ['embedding', 'tens', 'units']));
    expect(commands).toEqual([
      { type: 'parameters', id: 1, stage: 'A' },
      { type: 'matrix', id: 2, stage: 'A', name: 'tens' },
    ]);
    settle(values(2, 'tens'));
    expect(view()).toMatchObject({ pending: false, result: { found: { name: 'tens', shape: [2, 2] } } });
  });

  it('is read again when its weights were measured or replaced, once at a time', () => {
    const { commands, matrices, settle } = setUp();
    matrices.look('A');
    settle(parameters(1, ['embedding']));
    matrices.follow(phaseEvent('A', 'paused', 'trained', 3));
    expect(commands).toHaveLength(2);
    settle(values(2, 'embedding'));
    matrices.follow(phaseEvent('B', 'paused', 'trained', 3));
    expect(commands).toHaveLength(2);
    matrices.follow({ type: 'norms', stage: 'A', step: 5, layers: [] });
    expect(commands.at(-1)).toEqual({ type: 'matrix', id: 3, stage: 'A', name: 'embedding' });
  });

  it('may be of a second augmenting model, which is not the first', () => {
    const { commands, matrices, settle, store } = setUp();
    store.setState({
      ...initialState({ ...PRESETS.paper, augmenting: 'later' }),
      connection: { kind: 'ready' },
    });
    matrices.look('A2');
    expect(commands.at(-1)).toEqual({ type: 'parameters', id: 1, stage: 'A2' });
    settle(parameters(1, ['embedding'], 'A2'));
    settle(values(2, 'embedding', 'A2'));
    matrices.follow({ type: 'norms', stage: 'A', step: 5, layers: [] });
    expect(commands).toHaveLength(2);
    matrices.follow({ type: 'norms', stage: 'A2', step: 5, layers: [] });
    expect(commands.at(-1)).toEqual({ type: 'matrix', id: 3, stage: 'A2', name: 'embedding' });
  });

  it('ignores answers to what is no longer asked', () => {
    const { matrices, settle, view } = setUp();
    matrices.look('A');
    settle(parameters(1, ['embedding', 'norm']));
    matrices.read('norm');
    settle(values(2, 'embedding'));
    expect(view()).toMatchObject({ asked: { name: 'norm' }, pending: true, result: null });
  });

  it('ignores what is said of another model that was looked at before', () => {
    const { matrices, settle, store, view } = setUp();
    matrices.look('AB');
    matrices.close();
    matrices.look('A');
    settle({ type: 'parameters', id: 1, stage: 'AB', parameters: [{ name: 'norm', shape: [2] }] });
    expect(store.getState().parameters).toMatchObject({ asked: 'A', pending: true, result: null });
    expect(view()).toBeNull();
  });

  it('waits for models, and is forgotten when nobody sees it', () => {
    const { commands, matrices, view, store } = setUp({ kind: 'connecting' });
    matrices.look('B');
    expect(commands).toEqual([]);
    store.setState({ connection: { kind: 'ready' } });
    matrices.resume();
    expect(commands).toEqual([{ type: 'parameters', id: 1, stage: 'B' }]);
    matrices.close();
    matrices.resume();
    expect(view()).toBeNull();
    expect(commands).toHaveLength(1);
  });
});
