import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Command, LabEvent, NoGpu } from '../../protocol/messages.ts';
import { PRESETS } from '../../training/settings.ts';
import { connectLab, START_SILENCE, type Way } from './connection.ts';
import { READY } from './events.fixture.ts';

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

function setUp(hasWebGpu: boolean, { loads = true, way = 'first' as Way } = {}) {
  const [training, answering] = [worker(), worker()];
  let loaded = 0;
  const heard: LabEvent[] = [];
  const lab = connectLab(way, hasWebGpu, {
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
    const { heard } = setUp(false, { loads: false });
    await settle();
    expect(heard).toEqual([{ type: 'unavailable', reason: 'no-webgpu', message: '' }]);
  });

  it.each<[string, LabEvent, NoGpu]>([
    [
      'any failure',
      { type: 'failed', reason: 'unexpected', message: 'no info' },
      { reason: 'not-started', message: 'no info' },
    ],
    [
      'kernels that do not compile',
      { type: 'unavailable', reason: 'not-started', message: 'line 1' },
      { reason: 'not-started', message: 'line 1' },
    ],
  ])('gives way to the CPU after %s, as long as nothing was ready', async (_, event, noGpu) => {
    const { training, answering, heard } = setUp(true);
    training.says(device('GPU'));
    training.says(event);
    await settle();
    expect(training.isClosed()).toBe(true);
    answering.says(device('CPU'));
    expect(heard).toEqual([device('GPU'), { ...device('CPU'), noGpu }]);
  });

  it('gives way to the CPU where the worker for the GPU can’t even be made', async () => {
    const answering = worker();
    connectLab('first', true, {
      training: () => {
        throw new Error('forbidden');
      },
      answering: async () => answering.client,
    }).send(configure);
    await settle();
    expect(answering.commands).toEqual([configure]);
  });

  it('passes failures on, and stays with the GPU, once its models were ready', async () => {
    const { training, heard, loaded } = setUp(true);
    const failure = { type: 'failed', reason: 'unexpected', message: '' } as const;
    training.says(READY);
    training.says(failure);
    training.says({ type: 'unavailable', reason: 'not-started', message: '' });
    await settle();
    expect(heard).toEqual([READY, failure, { type: 'unavailable', reason: 'not-started', message: '' }]);
    expect(loaded()).toBe(0);
  });

  it('says nothing of what fails because the GPU was lost', async () => {
    const { training, heard, loaded } = setUp(true);
    const lost = { type: 'unavailable', reason: 'lost', message: '' } as const;
    training.says(READY);
    training.says(lost);
    training.says({ type: 'failed', reason: 'unexpected', message: 'mapAsync' });
    training.says({ type: 'unavailable', reason: 'not-started', message: '' });
    await settle();
    expect(heard).toEqual([READY, lost]);
    expect(loaded()).toBe(0);
  });

  it('waits for a GPU that was lost, and does not give it up for the CPU', async () => {
    const { training, heard, loaded } = setUp(true, { way: 'again' });
    training.says({ type: 'unavailable', reason: 'no-adapter', message: 'starting' });
    await settle();
    expect(heard).toEqual([{ type: 'unavailable', reason: 'lost', message: 'starting' }]);
    expect(loaded()).toBe(0);
  });

  it('lets the CPU answer once the GPU is given up', async () => {
    const { answering, heard, loaded } = setUp(true, { way: 'given-up' });
    await settle();
    answering.says(device('CPU'));
    expect(loaded()).toBe(1);
    expect(heard).toEqual([{ ...device('CPU'), noGpu: { reason: 'lost', message: '' } }]);
  });

  it('reports as unavailable what fails on the CPU, too', async () => {
    const { answering, heard } = setUp(false);
    await settle();
    answering.says({ type: 'failed', reason: 'unexpected', message: 'no backend' });
    expect(answering.isClosed()).toBe(true);
    expect(heard).toEqual([{ type: 'unavailable', reason: 'no-webgpu', message: '' }]);
  });

  it('says again that there is nothing to be had when it is configured only then', async () => {
    const { lab, heard } = setUp(false, { loads: false });
    await settle();
    heard.length = 0;
    lab.send(configure);
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

describe('silence', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });
  const pass = (seconds: number) => vi.advanceTimersByTimeAsync(1000 * seconds);

  it('for too long brings the CPU, and then the offer to try again', async () => {
    const { training, heard, loaded } = setUp(true);
    await pass(START_SILENCE);
    expect(training.isClosed()).toBe(true);
    expect(loaded()).toBe(1);
    expect(heard).toEqual([]);
    await pass(START_SILENCE);
    expect(heard).toMatchObject([{ type: 'unavailable', reason: 'not-started' }]);
  });

  it('is broken by every kernel that was prepared, and does not count once the models are ready', async () => {
    const { training, loaded } = setUp(true);
    for (let done = 1; done < 4; done++) {
      await pass(START_SILENCE - 1);
      training.says({ type: 'building', done, total: 9 });
    }
    training.says(READY);
    await pass(10 * START_SILENCE);
    expect(loaded()).toBe(0);
  });

  it('while other models are built is reported, and keeps the worker', async () => {
    const { lab, training, heard } = setUp(true);
    training.says(READY);
    lab.send(configure);
    await pass(START_SILENCE);
    expect(heard.at(-1)).toMatchObject({ type: 'unavailable', reason: 'not-started' });
  });
});
