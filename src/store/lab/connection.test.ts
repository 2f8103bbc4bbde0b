import { describe, expect, it } from 'vitest';
import type { Command, LabEvent } from '../../protocol/messages.ts';
import { PRESETS } from '../../training/settings.ts';
import { connectLab } from './connection.ts';

/** Makes a worker that only records commands; the test emits its events. */
function worker() {
  const commands: Command[] = [];
  let emit: (event: LabEvent) => void = () => {};
  let isClosed = false;
  return {
    commands,
    says: (event: LabEvent) => emit(event),
    isClosed: () => isClosed,
    client: {
      send: (command: Command) => commands.push(command),
      subscribe: (listener: (event: LabEvent) => void) => {
        emit = listener;
        return () => {};
      },
      close: () => {
        isClosed = true;
      },
    },
  };
}

const configure = { type: 'configure', settings: PRESETS.small } as const;
const device = (adapter: string) => ({ type: 'device', adapter, software: true }) as const;
const settle = () => new Promise<void>((resolve) => setImmediate(resolve));

function setUp(hasWebGpu: boolean, loads = true) {
  const [training, answering] = [worker(), worker()];
  let loaded = 0;
  const heard: LabEvent[] = [];
  const lab = connectLab(hasWebGpu ? null : { reason: 'no-webgpu', message: '' }, {
    training: () => training.client,
    answering: async () => {
      loaded++;
      if (!loads) throw new Error('offline');
      return answering.client;
    },
  });
  lab.subscribe((event) => heard.push(event));
  lab.send(configure);
  return { lab, training, answering, heard, loaded: () => loaded };
}

describe('the connection', () => {
  it('uses the worker that owns the GPU, and loads no other', async () => {
    const { training, heard, loaded } = setUp(true);
    training.says(device('GPU'));
    training.says({ type: 'unavailable', reason: 'lost', message: 'reset' });
    await settle();
    expect(training.commands).toEqual([configure]);
    expect(heard).toEqual([device('GPU'), { type: 'unavailable', reason: 'lost', message: 'reset' }]);
    expect(loaded()).toBe(0);
  });

  it('gives way to a worker on the CPU, which gets the configuration and the reason', async () => {
    const { lab, training, answering, heard } = setUp(true);
    training.says({ type: 'unavailable', reason: 'no-adapter', message: 'none' });
    await settle();
    expect(training.isClosed()).toBe(true);
    expect(answering.commands).toEqual([configure]);
    answering.says(device('CPU'));
    expect(heard).toEqual([{ ...device('CPU'), noGpu: { reason: 'no-adapter', message: 'none' } }]);
    lab.send({ type: 'ask', id: 1, text: '1 + 1' });
    expect(answering.commands.map(({ type }) => type)).toEqual(['configure', 'ask']);
  });

  it('starts no worker for the GPU if the browser has no WebGPU', async () => {
    const { training, answering } = setUp(false);
    await settle();
    expect(training.commands).toEqual([]);
    expect(answering.commands).toEqual([configure]);
  });

  it('reports what is missing if the other can’t be loaded', async () => {
    const { heard } = setUp(false, false);
    await settle();
    expect(heard).toEqual([{ type: 'unavailable', reason: 'no-webgpu', message: '' }]);
  });

  it('closes the worker that it was loading meanwhile', async () => {
    const { lab, answering } = setUp(false);
    lab.close();
    await settle();
    expect(answering.isClosed()).toBe(true);
  });
});
