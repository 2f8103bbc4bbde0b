import { describe, expect, it } from 'vitest';
import { createStore } from 'zustand/vanilla';
import type { Command, EventOf } from '../../protocol/messages.ts';
import { READY } from '../lab/events.fixture.ts';
import { initialState, type LabState } from '../lab/state.ts';
import { createKernels } from './kernels.ts';

function setUp(state: Partial<LabState> = { connection: { kind: 'ready' } }) {
  const store = createStore<LabState>(() => ({ ...initialState(), ...state }));
  const commands: Command[] = [];
  const kernels = createKernels({ store, send: (command) => commands.push(command) });
  return { store, commands, kernels, view: () => store.getState().kernels };
}

const step = (id: number, hasClock = true): EventOf<'kernels'> => ({
  type: 'kernels',
  id,
  stage: 'B',
  kernels: [{ name: 'linear/multiply', code: '' }],
  dispatches: [{ kernel: 0, part: 'forward', workgroups: [1, 1, 1], shapes: [[2, 2]] }],
  hasClock,
});
const shares = (id: number): EventOf<'profiled'> => ({ type: 'profiled', id, stage: 'B', shares: [1] });

describe('the kernels of a step', () => {
  it('are shown, and measured when somebody asks', () => {
    const { commands, kernels, view } = setUp();
    kernels.look('B');
    expect(view()).toMatchObject({ stage: 'B', pending: true, step: null });
    kernels.measure();
    expect(commands).toEqual([{ type: 'kernels', id: 1, stage: 'B' }]);
    kernels.follow(step(1));
    expect(view()).toMatchObject({ pending: false, step: { hasClock: true }, shares: null });
    kernels.measure();
    kernels.measure();
    expect(commands.slice(1)).toEqual([{ type: 'profile', id: 2, stage: 'B' }]);
    kernels.follow(shares(2));
    expect(view()).toMatchObject({ pending: false, shares: [1] });
  });

  it('are not measured without a clock', () => {
    const { commands, kernels } = setUp();
    kernels.look('B');
    kernels.follow(step(1, false));
    kernels.measure();
    expect(commands).toHaveLength(1);
  });

  it('are not those of another step that was asked for before', () => {
    const { kernels, view } = setUp();
    kernels.look('AB');
    kernels.look('B');
    kernels.follow(step(1));
    expect(view()).toMatchObject({ pending: true, step: null });
    kernels.follow(step(2));
    kernels.follow(shares(1));
    expect(view()).toMatchObject({ shares: null });
  });

  it('stay if measuring fails, which can be tried again', () => {
    const { commands, kernels, view } = setUp();
    kernels.look('B');
    kernels.follow(step(1));
    kernels.measure();
    kernels.follow({ type: 'failed', reason: 'unexpected', message: 'no' });
    expect(view()).toMatchObject({ pending: false, step: { hasClock: true }, shares: null });
    kernels.measure();
    expect(commands).toHaveLength(3);
  });

  it('wait for models, are asked for again of new ones, and are forgotten when nobody sees them', () => {
    const { commands, kernels, view, store } = setUp({ connection: { kind: 'connecting' } });
    kernels.look('B');
    expect(commands).toEqual([]);
    store.setState({ connection: { kind: 'ready' } });
    kernels.follow(READY);
    expect(commands).toEqual([{ type: 'kernels', id: 2, stage: 'B' }]);
    kernels.close();
    kernels.follow(READY);
    kernels.follow(step(2));
    expect(view()).toBeNull();
    expect(commands).toHaveLength(1);
  });

  it('do not exist without a GPU', () => {
    const noGpu = { reason: 'no-webgpu', message: '' } as const;
    const { commands, kernels, view } = setUp({
      connection: { kind: 'ready' },
      device: { adapter: 'tfjs-wasm', software: true, noGpu },
    });
    kernels.look('B');
    expect(commands).toEqual([]);
    expect(view()).toMatchObject({ pending: false, step: null });
  });
});
