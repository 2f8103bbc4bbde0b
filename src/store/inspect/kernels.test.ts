import { describe, expect, it } from 'vitest';
import type { EventOf } from '../../protocol/messages.ts';
import { listening } from '../lab/channel.fixture.ts';
import type { LabState } from '../lab/state.ts';
import { createKernels } from './kernels.ts';

function setUp(state?: Partial<LabState>) {
  const { channel, store, commands, requests } = listening(state);
  const taken = () => store.getState().kernels;
  const measured = () => store.getState().profile;
  return { store, commands, requests, kernels: createKernels(channel), taken, measured };
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

describe('a step that is taken apart', () => {
  it('is shown, and measured when somebody asks', () => {
    const { commands, requests, kernels, taken, measured } = setUp();
    kernels.look('B');
    expect(taken()).toMatchObject({ asked: 'B', pending: true, result: null });
    kernels.measure();
    expect(commands).toEqual([{ type: 'kernels', id: 1, stage: 'B' }]);
    requests.settle(step(1));
    expect(taken()).toMatchObject({ pending: false, result: { found: { hasClock: true } } });
    expect(measured()).toBeNull();
    kernels.measure();
    kernels.measure();
    expect(commands.slice(1)).toEqual([{ type: 'profile', id: 2, stage: 'B' }]);
    requests.settle(shares(2));
    expect(measured()).toMatchObject({ pending: false, result: { found: { shares: [1] } } });
  });

  it('is not measured without a clock', () => {
    const { commands, requests, kernels } = setUp();
    kernels.look('B');
    requests.settle(step(1, false));
    kernels.measure();
    expect(commands).toHaveLength(1);
  });

  it('is no other that was asked for before', () => {
    const { requests, kernels, taken } = setUp();
    kernels.look('AB');
    kernels.look('B');
    requests.settle(step(1));
    expect(taken()).toMatchObject({ pending: true, result: null });
    requests.settle(step(2));
    expect(taken()).toMatchObject({ pending: false });
  });

  it('stays where measuring fails, which can be tried again', () => {
    const { commands, requests, kernels, taken, measured } = setUp();
    kernels.look('B');
    requests.settle(step(1));
    kernels.measure();
    requests.fail();
    expect(taken()).toMatchObject({ pending: false, result: { found: { hasClock: true } } });
    expect(measured()).toMatchObject({ pending: false, result: null });
    kernels.measure();
    expect(commands).toHaveLength(3);
  });

  it('waits for models, is asked for anew of new ones, and is forgotten when nobody looks', () => {
    const { commands, requests, kernels, taken, store } = setUp({ connection: { kind: 'connecting' } });
    kernels.look('B');
    expect(commands).toEqual([]);
    store.setState({ connection: { kind: 'ready' } });
    kernels.resume();
    expect(commands).toEqual([{ type: 'kernels', id: 1, stage: 'B' }]);
    kernels.close();
    kernels.resume();
    requests.settle(step(1));
    expect(taken()).toBeNull();
    expect(commands).toHaveLength(1);
  });

  it('do not exist without a GPU', () => {
    const noGpu = { reason: 'no-webgpu', message: '' } as const;
    const { commands, kernels, taken } = setUp({
      connection: { kind: 'ready' },
      device: { adapter: 'tfjs-wasm', software: true, noGpu },
    });
    kernels.look('B');
    expect(commands).toEqual([]);
    expect(taken()).toBeNull();
  });
});
