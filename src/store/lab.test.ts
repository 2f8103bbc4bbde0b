import { describe, expect, it } from 'vitest';
import { PRESETS, type Settings } from '../training/settings.ts';
import type { Command, LabEvent } from '../worker/protocol.ts';
import { makeTable } from '../worlds/keyvalue/ownTable/table.ts';
import { answeredEvent, lossesEvent, phaseEvent, READY } from './events.fixture.ts';
import { createLab, type LabSurroundings } from './lab.ts';

/** A lab with a worker that only listens: what it says is up to the test. */
function setUp(surroundings: Partial<LabSurroundings> = {}) {
  const commands: Command[] = [];
  const downloads: string[] = [];
  let tell: (event: LabEvent) => void = () => {};
  let connections = 0;
  const lab = createLab({
    connect: () => {
      connections++;
      return {
        send: (command) => commands.push(command),
        subscribe: (listener) => {
          tell = listener;
          return () => {};
        },
        close: () => {},
      };
    },
    fetchShipped: async () => new ArrayBuffer(8),
    download: (fileName) => downloads.push(fileName),
    seed: 1,
    runStorage: { read: () => null, write: () => {} },
    ...surroundings,
  });
  const settle = () => new Promise<void>((resolve) => setImmediate(resolve));
  const says = async (...events: LabEvent[]) => {
    for (const event of events) tell(event);
    await settle();
  };
  /** The commands since the last look, in short. */
  const heard = () =>
    commands
      .splice(0)
      .map((command) => ('phase' in command ? `${command.type} ${command.phase}` : command.type));
  return { lab, says, heard, commands, downloads, connections: () => connections, state: lab.store.getState };
}

const loaded = [
  phaseEvent('A', 'finished', 'checkpoint', 700),
  phaseEvent('B', 'finished', 'checkpoint', 800),
  phaseEvent('AB', 'finished', 'checkpoint', 300),
];

/** A lab whose models are built, and which has asked for shipped weights. */
async function opened(surroundings: Partial<LabSurroundings> = {}) {
  const set = setUp(surroundings);
  set.lab.open();
  await set.says(READY);
  set.heard();
  return set;
}

/** A lab that has opened with shipped weights in place. */
async function furnished() {
  const set = await opened();
  await set.says(...loaded);
  set.heard();
  return set;
}

describe('opening the lab', () => {
  it('takes nothing of a second augmenting model for what A does', async () => {
    const { says, state } = await opened();
    const before = state();
    await says({ ...lossesEvent('A', 701, [9]), second: true });
    expect(state()).toBe(before);
  });

  it('builds nothing for a table whose rows are not here, and keeps what there is', async () => {
    const { lab, heard, state } = await opened();
    const { settings } = state();
    const table = { fingerprint: '0'.repeat(64), count: 20 };
    lab.configure({ ...settings, world: { ...settings.world, table } });
    expect(heard()).toEqual([]);
    expect(state()).toMatchObject({ settings, failure: { reason: 'table' }, connection: { kind: 'ready' } });
  });

  it('has the shipped B for own keys, and neither A nor a composition', async () => {
    const { lab, says, heard, state } = await opened({ fetchShipped: async () => new ArrayBuffer(8) });
    const table = await makeTable(Array.from('abcdefghijklmnop', (letter, i) => [letter, i]));
    lab.configure({ ...PRESETS.small, world: { ...PRESETS.small.world, table } });
    heard();
    await says(READY);
    expect(heard().filter((command) => command.startsWith('load'))).toEqual(['load B']);
    expect(state().settings.world.table?.count).toBe(16);
  });

  it('configures the paper’s layout, loads the shipped checkpoints and asks a first question', async () => {
    const { lab, says, heard, state } = setUp();
    lab.open();
    expect(heard()).toEqual(['configure', 'speed', 'stopAt']);
    expect(state().settings).toEqual(PRESETS.paper);
    await says(READY);
    expect(heard()).toEqual(['load A', 'load B', 'load AB', 'ask']);
    expect(state().phases.A.loading).toEqual({ kind: 'shipped' });
    await says(...loaded);
    expect(state().phases.AB).toMatchObject({
      status: 'finished',
      origin: { kind: 'shipped' },
      loading: null,
    });
  });

  it('asks nothing for models that others have replaced while their weights were fetched', async () => {
    let arrive = () => {};
    const paper = new Promise<ArrayBuffer>((resolve) => {
      arrive = () => resolve(new ArrayBuffer(8));
    });
    const { lab, says, heard, state } = setUp({
      fetchShipped: (layout) => (layout === 'paper' ? paper : new Promise(() => {})),
    });
    lab.open();
    await says(READY);
    lab.configure(PRESETS.small);
    await says(READY);
    heard();
    arrive();
    await says();
    expect(heard()).toEqual([]);
    expect(state().furnished).toBe(false);
  });

  it('is not furnished with other settings until what is shipped for them has come', async () => {
    const { lab, says, state } = await furnished();
    expect(state().furnished).toBe(true);
    lab.configure(PRESETS.small);
    const arrival = says(READY);
    expect(state()).toMatchObject({ connection: { kind: 'ready' }, furnished: false });
    await arrival;
    expect(state()).toMatchObject({ furnished: true, phases: { AB: { loading: { kind: 'shipped' } } } });
  });

  it('leaves alone what a visitor began to train while the shipped weights were fetched', async () => {
    let arrive = () => {};
    const arrival = new Promise<ArrayBuffer>((resolve) => {
      arrive = () => resolve(new ArrayBuffer(8));
    });
    const { lab, says, heard } = setUp({ fetchShipped: () => arrival });
    lab.open();
    await says(READY, phaseEvent('A', 'training', 'initial', 0));
    heard();
    arrive();
    await says();
    expect(heard()).toEqual(['load B', 'ask']);
  });

  it('fetches the shipped checkpoints while the models are being built', () => {
    const fetched: string[] = [];
    const { lab } = setUp({
      fetchShipped: async (preset, phase) => {
        fetched.push(`${preset} ${phase}`);
        return null;
      },
    });
    lab.open();
    expect(fetched).toEqual(['paper A', 'paper B', 'paper AB']);
  });

  it('says in words that a shipped checkpoint is missing', async () => {
    const { state, heard } = await opened({ fetchShipped: async () => null });
    expect(state().phases.A.notice).toEqual({ kind: 'no-shipped' });
    expect(heard()).toEqual([]);
  });

  it('knows when there is only the CPU', async () => {
    const { says, state } = await opened();
    const noGpu = { reason: 'no-adapter', message: 'none' } as const;
    await says({ type: 'device', adapter: 'CPU', software: true, noGpu });
    expect(state().device).toEqual({ adapter: 'CPU', software: true, noGpu });
  });

  it('builds only what can be asked where there is only the CPU', async () => {
    const noGpu = { reason: 'no-adapter', message: 'none' } as const;
    const device = { type: 'device', adapter: 'CPU', software: true, noGpu } as const;
    const lora: Settings = {
      ...PRESETS.small,
      composition: { ...PRESETS.small.composition, variant: 'lora' },
    };
    const { lab, says, heard, state } = setUp();
    lab.open();
    lab.configure(lora);
    heard();
    await says(device, { type: 'failed', reason: 'no-gpu', message: '' }, READY);
    expect(heard()).toEqual(['configure', 'speed', 'stopAt', 'load A', 'load B', 'load AB', 'ask']);
    expect(state()).toMatchObject({ settings: PRESETS.paper, failure: { reason: 'no-gpu' } });
    lab.dismissFailure();
    lab.configure(lora);
    expect(heard()).toEqual([]);
    expect(state()).toMatchObject({ settings: PRESETS.paper, failure: { reason: 'no-gpu' } });
  });

  it('starts untrained where nothing is shipped', async () => {
    const { lab, says, heard, state } = await furnished();
    lab.configure({ ...PRESETS.paper, world: { ...PRESETS.paper.world, operands: 2 } });
    expect(heard()).toEqual(['configure', 'speed', 'stopAt']);
    await says(READY);
    expect(heard()).toEqual(['ask']);
    expect(state().phases.A.status).toBe('untrained');
  });

  it('keeps what other settings would train alike, and takes what is missing from the shipped', async () => {
    const { lab, says, heard } = await furnished();
    await says(lossesEvent('B', 1, [5]), phaseEvent('B', 'paused', 'trained', 1));
    const bytes = new ArrayBuffer(16);
    await says({ type: 'checkpoint', phase: 'B', fileName: 'B', bytes });
    heard();
    const composition = { ...PRESETS.paper.composition, pairs: [{ augmenting: 2, anchor: 0 }] };
    lab.configure({ ...PRESETS.paper, composition });
    await says(READY, ...loaded.slice(0, 2));
    expect(heard()).toEqual(['configure', 'speed', 'stopAt', 'load A', 'load B', 'ask']);
    lab.configure(PRESETS.paper);
    await says(READY);
    expect(heard()).toEqual(['configure', 'speed', 'stopAt', 'load A', 'load B', 'ask']);
  });

  it('knows a second augmenting model, and the links to it', async () => {
    const { lab, says, heard, state } = await furnished();
    lab.configure({ ...PRESETS.paper, augmenting: 'later' });
    const parameters = { ...READY.parameters, A2: 300, AB2: 20 };
    await says({ ...READY, parameters });
    expect(heard()).toEqual(['configure', 'speed', 'stopAt', 'load B', 'ask']);
    expect(state().phases.A2).toMatchObject({ parameters: 300, steps: 700 });
    await says({ ...lossesEvent('A', 1, [5, 4]), second: true });
    expect(state().phases.A.step).toBe(0);
    expect(state().phases.A2).toMatchObject({ step: 2, origin: { kind: 'trained' } });
    lab.play('AB2');
    expect(heard()).toEqual([]);
    await says(
      phaseEvent('A', 'paused', 'trained', 1),
      phaseEvent('B', 'paused', 'trained', 1),
      { ...phaseEvent('A', 'paused', 'trained', 2), second: true },
      phaseEvent('AB', 'paused', 'trained', 1),
    );
    heard();
    lab.play('AB2');
    expect(heard()).toEqual(['play AB']);
  });
});

describe('training', () => {
  it('starts from nothing where shipped weights are in place', async () => {
    const { lab, heard } = await furnished();
    lab.play('A');
    expect(heard()).toEqual(['reset A', 'play A']);
  });

  it('pauses what else is training', async () => {
    const { lab, says, heard } = await furnished();
    await says(phaseEvent('A', 'untrained', 'initial', 0), phaseEvent('A', 'training', 'initial', 0));
    heard();
    lab.play('B');
    expect(heard()).toEqual(['pause', 'reset B', 'play B']);
  });

  it('of the composition waits for A and B', async () => {
    const { lab, heard } = await opened({ fetchShipped: async () => null });
    lab.play('AB');
    lab.step('AB');
    expect(heard()).toEqual([]);
  });

  it('asks again when weights have come to rest, and keeps a copy of them', async () => {
    const { says, heard, state } = await furnished();
    await says(answeredEvent(state().question.id));
    await says(lossesEvent('AB', 1, [5]), phaseEvent('AB', 'paused', 'trained', 1));
    expect(heard()).toEqual(['save AB', 'ask']);
  });

  it('asks one question at a time', async () => {
    const { says, heard, state } = await furnished();
    await says(answeredEvent(state().question.id));
    const accuracy = { heldOut: 0.5 };
    await says(phaseEvent('AB', 'training', 'trained', 1));
    heard();
    await says(answeredEvent(state().question.id));
    await says({ type: 'accuracy', phase: 'AB', step: 25, accuracy });
    await says({ type: 'accuracy', phase: 'AB', step: 50, accuracy });
    expect(heard()).toEqual(['ask']);
  });
});

describe('models that are being replaced', () => {
  const bytes = new ArrayBuffer(8);

  it('are not heard of any more, and nothing of them is kept', async () => {
    const { lab, says, heard, state } = await opened({ fetchShipped: async () => null });
    await says(phaseEvent('A', 'training', 'initial', 0));
    lab.configure({ ...PRESETS.paper, world: { ...PRESETS.paper.world, share: 0.5 } });
    heard();
    const before = state();
    await says(
      lossesEvent('A', 1, [5]),
      phaseEvent('A', 'paused', 'trained', 1),
      { type: 'checkpoint', phase: 'A', fileName: 'A', bytes },
      { type: 'numberGrid', cells: [0], right: [true] },
    );
    expect(heard()).toEqual([]);
    expect(state()).toBe(before);
    await says(READY);
    expect(heard()).toEqual(['ask']);
  });

  it('take with them the files that were asked for', async () => {
    const { lab, says, downloads } = await furnished();
    lab.save('A');
    lab.configure(PRESETS.small);
    await says(READY, { type: 'checkpoint', phase: 'A', fileName: 'A', bytes });
    expect(downloads).toEqual([]);
  });
});

describe('checkpoints', () => {
  it('are handed over when they were asked for, and only then', async () => {
    const { lab, says, downloads } = await furnished();
    const checkpoint: LabEvent = {
      type: 'checkpoint',
      phase: 'A',
      fileName: 'A.safetensors',
      bytes: new ArrayBuffer(8),
    };
    await says(checkpoint);
    expect(downloads).toEqual([]);
    lab.save('A');
    await says(checkpoint);
    expect(downloads).toEqual(['A.safetensors']);
  });

  it('that are too large, or can’t be read, are refused in words', async () => {
    const { lab, heard, state } = await furnished();
    const file = new File([], 'mine.safetensors');
    file.arrayBuffer = () => Promise.reject(new DOMException('It was moved.', 'NotFoundError'));
    await lab.loadFile('A', file);
    expect(state().phases.A.notice).toEqual({ kind: 'unread', name: 'mine.safetensors' });
    await lab.loadFile('B', Object.defineProperty(file, 'size', { value: 2 ** 32 }));
    expect(state().phases.B.notice).toEqual({ kind: 'refused', refusal: { kind: 'foreign' } });
    expect(heard()).toEqual([]);
  });

  it('are not put into models that others have replaced while they were read', async () => {
    const { lab, says, heard } = await furnished();
    let arrive = (_: ArrayBuffer) => {};
    const file = new File([], 'mine.safetensors');
    file.arrayBuffer = () =>
      new Promise((resolve) => {
        arrive = resolve;
      });
    const loading = lab.loadFile('A', file);
    lab.configure({ ...PRESETS.paper, seed: 7 });
    await says(READY);
    heard();
    arrive(new ArrayBuffer(16));
    await loading;
    expect(heard()).toEqual([]);
  });

  it('of the composition bring A and B along where they are untrained', async () => {
    const { lab, says, heard } = await furnished();
    await lab.loadShipped(['AB']);
    expect(heard()).toEqual(['load AB']);
    await says(phaseEvent('B', 'untrained', 'initial', 0));
    heard();
    await lab.loadShipped(['AB']);
    expect(heard()).toEqual(['load B', 'load AB']);
  });
});

describe('a lost GPU', () => {
  it('costs nothing that had come to rest', async () => {
    const { lab, says, heard, commands, connections, state } = await furnished();
    const bytes = new ArrayBuffer(16);
    await says(
      lossesEvent('AB', 1, [5]),
      phaseEvent('AB', 'paused', 'trained', 1),
      { type: 'checkpoint', phase: 'AB', fileName: 'AB.safetensors', bytes },
      { type: 'unavailable', reason: 'lost', message: '' },
    );
    const { text } = state().question;
    heard();
    lab.open();
    expect(connections()).toBe(2);
    expect(heard()).toEqual(['configure', 'speed', 'stopAt']);
    await says(READY);
    expect(commands[2]).toEqual({ type: 'load', phase: 'AB', bytes });
    expect(commands[3]).toMatchObject({ type: 'ask', text });
    expect(heard()).toEqual(['load A', 'load B', 'load AB', 'ask']);
    await says(...loaded);
    expect(state().phases.AB.origin).toEqual({ kind: 'restored' });
  });

  it('is asked for again when settings change', async () => {
    const { lab, says, connections } = await furnished();
    await says({ type: 'unavailable', reason: 'out-of-memory', message: '' });
    lab.configure(PRESETS.small);
    expect(connections()).toBe(2);
  });
});

describe('what is wanted before there are models', () => {
  it('is asked and drawn once there are', async () => {
    const { lab, says, commands } = setUp();
    lab.open();
    lab.ask('keyd + keye');
    lab.drawSample(20, 5);
    expect(commands.map(({ type }) => type)).toEqual(['configure', 'speed', 'stopAt']);
    await says(READY);
    expect(commands.slice(-2)).toMatchObject([
      { type: 'ask', text: 'keyd + keye' },
      { type: 'sample', count: 20, seed: 5 },
    ]);
  });
});

describe('a sample', () => {
  const answers = { A: { reading: null, correct: false }, B: { reading: '3', correct: false } };
  const rows = [
    {
      expression: 'keyd + keye =',
      expected: '49',
      answers: { ...answers, AB: { reading: '49', correct: true } },
    },
  ];

  it('remembers what it was drawn from', async () => {
    const { lab, says, commands, state } = await furnished();
    lab.drawSample(20);
    const drawn = commands.at(-1);
    expect(drawn).toMatchObject({ type: 'sample', id: 1, count: 20 });
    await says({ type: 'sampled', id: 1, rows });
    expect(state().sample).toMatchObject({ pending: false, result: { rows, weights: { AB: 'shipped' } } });
  });

  it('takes no answer that was meant for the one before other settings', async () => {
    const { lab, says, state } = await furnished();
    lab.drawSample(20, 5);
    lab.configure(PRESETS.small);
    await says(READY);
    lab.drawSample(20, 5);
    await says({ type: 'sampled', id: 1, rows });
    expect(state().sample).toMatchObject({ pending: true, result: null });
  });

  it('is of the keys that are there: others end it', async () => {
    const { lab, says, state } = await furnished();
    lab.drawSample(20, 5);
    lab.configure(PRESETS.small);
    await says(READY, { type: 'sampled', id: 1, rows });
    expect(state().sample).toBeNull();
  });
});

describe('an evaluation', () => {
  it('remembers what it was measured on', async () => {
    const { lab, says, commands, state } = await furnished();
    lab.evaluate(1000);
    expect(commands.at(-1)).toEqual({ type: 'evaluate', id: 1, count: 1000, seed: 1 });
    const cell = { A: 0, B: 0, AB: 1 };
    const accuracy = { substitution: cell, numeric: cell, composition: cell, heldOut: cell };
    await says({ type: 'table', id: 1, accuracy });
    expect(state().evaluating).toBeNull();
    expect(state().evaluation).toMatchObject({ count: 1000, seed: 1, accuracy, settings: PRESETS.paper });
  });
});
