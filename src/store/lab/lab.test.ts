import { describe, expect, it } from 'vitest';
import type { LabEvent } from '../../protocol/messages.ts';
import { PRESETS } from '../../training/settings.ts';
import { cellsEvent, lossesEvent, phaseEvent, READY, snapshotEvent } from './events.fixture.ts';
import { loaded, opened, setUp, withInitialWeights } from './lab.fixture.ts';

describe('training', () => {
  it('starts from nothing where shipped weights are in place', async () => {
    const { lab, heard } = await withInitialWeights();
    lab.play('A');
    expect(heard()).toEqual(['reset A', 'play A']);
  });

  it('pauses what else is training', async () => {
    const { lab, says, heard } = await withInitialWeights();
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
});

describe('a map', () => {
  it('is awaited until all its cells were asked, or the weights are about to change', async () => {
    const { lab, says, heard, state } = await withInitialWeights();
    const isPending = () => state().phases.B.maps.sums.isPending;
    lab.askCells('sums', 'B');
    expect(heard()).toEqual(['askCells B']);
    await says(cellsEvent('sums', 'B', 800, [1, 2], [1, 1], 1));
    expect(isPending()).toBe(true);
    await says(cellsEvent('sums', 'B', 800, [3], [1]));
    expect(isPending()).toBe(false);
    lab.askCells('sums', 'B');
    await says(phaseEvent('B', 'training', 'trained', 800));
    expect(isPending()).toBe(false);
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
      { type: 'checkpoint', id: 1, stage: 'A', fileName: 'A', bytes },
      cellsEvent('sums', 'B', 1, [0], [1]),
    );
    expect(heard()).toEqual([]);
    expect(state()).toBe(before);
    await says(READY);
    expect(heard()).toEqual(['ask']);
  });

  it('take with them the files that were asked for', async () => {
    const { lab, says, idOf, downloads } = await withInitialWeights();
    lab.save('A');
    lab.configure(PRESETS.small);
    await says(READY, { type: 'checkpoint', id: idOf('save'), stage: 'A', fileName: 'A', bytes });
    expect(downloads).toEqual([]);
  });
});

describe('checkpoints', () => {
  it('are handed over when they were asked for, and only then', async () => {
    const { lab, says, idOf, downloads } = await withInitialWeights();
    const checkpoint = (): LabEvent => ({
      type: 'checkpoint',
      id: idOf('save'),
      stage: 'A',
      fileName: 'A.safetensors',
      bytes: new ArrayBuffer(8),
    });
    await says(lossesEvent('A', 1, [5]), phaseEvent('A', 'paused', 'trained', 1));
    expect(downloads).toEqual([]);
    lab.save('A');
    await says(checkpoint());
    expect(downloads).toEqual(['A.safetensors']);
  });

  it('that are too large, or can’t be read, are refused in words', async () => {
    const { lab, heard, state } = await withInitialWeights();
    const file = new File([], 'mine.safetensors');
    file.arrayBuffer = () => Promise.reject(new DOMException('It was moved.', 'NotFoundError'));
    await lab.loadFile('A', file);
    expect(state().phases.A.notice).toEqual({ kind: 'unread', name: 'mine.safetensors' });
    await lab.loadFile('B', Object.defineProperty(file, 'size', { value: 2 ** 32 }));
    expect(state().phases.B.notice).toEqual({ kind: 'refused', refusal: { kind: 'foreign' } });
    expect(heard()).toEqual([]);
  });

  it('are not put into models that others have replaced while they were read', async () => {
    const { lab, says, heard } = await withInitialWeights();
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
    const { lab, says, heard } = await withInitialWeights();
    await lab.loadShipped(['AB']);
    expect(heard()).toEqual(['load AB']);
    await says(phaseEvent('B', 'untrained', 'initial', 0));
    heard();
    await lab.loadShipped(['AB']);
    expect(heard()).toEqual(['load B', 'load AB']);
  });
});

describe('a lost GPU', () => {
  it('is opened again by itself, and what was being trained goes on from the last snapshot', async () => {
    const tasks: (() => void)[] = [];
    const pauses: number[] = [];
    const later = (pause: number, task: () => void) => {
      pauses.push(pause);
      tasks.push(task);
      return () => {};
    };
    const { says, heard, commands, connections, state } = await withInitialWeights({ later });
    await says(phaseEvent('AB', 'untrained', 'initial', 0), phaseEvent('AB', 'training', 'trained', 0));
    await says(lossesEvent('AB', 1, [5, 4]), snapshotEvent('AB', 2), lossesEvent('AB', 3, [3]));
    await says({ type: 'unavailable', reason: 'lost', message: '' });
    expect(state()).toMatchObject({ isRecovering: true, resuming: 'AB' });
    const { text } = state().question;
    heard();
    tasks[0]();
    expect(connections()).toBe(2);
    expect(state().isRecovering).toBe(false);
    expect(heard()).toEqual(['keepSnapshots', 'configure', 'speed', 'stopAt']);
    await says(READY);
    expect(commands[2]).toMatchObject({ type: 'restore', stage: 'AB', status: 'paused' });
    expect(commands[3]).toMatchObject({ type: 'ask', text });
    expect(heard()).toEqual(['load A', 'load B', 'restore AB', 'ask']);
    await says(...loaded.slice(0, 2), phaseEvent('AB', 'paused', 'checkpoint', 2));
    expect(state().phases.AB.origin).toEqual({ kind: 'restored' });
    expect(state().phases.AB.losses.length).toBe(2);
    expect(heard()).toEqual(['play AB']);
    expect(state().resuming).toBe(null);
    expect(pauses).toEqual([500]);
  });

  it('after the last step of a training costs nothing: it counts as finished, and what waited for it trains', async () => {
    const later = (_: number, task: () => void) => {
      queueMicrotask(task);
      return () => {};
    };
    const { lab, says, heard, commands, state } = await withInitialWeights({ later });
    const { steps } = state().phases.B;
    await says(
      phaseEvent('A', 'finished', 'trained', 700),
      phaseEvent('B', 'training', 'trained', steps - 1),
    );
    lab.enqueue('AB');
    await says(lossesEvent('B', steps, [1]), snapshotEvent('B', steps));
    await says({ type: 'unavailable', reason: 'lost', message: '' });
    commands.length = 0;
    await says(READY);
    expect(commands).toContainEqual(
      expect.objectContaining({ type: 'restore', stage: 'B', status: 'finished' }),
    );
    heard();
    await says(phaseEvent('A', 'finished', 'checkpoint', 700));
    expect(heard()).toEqual([]);
    await says(phaseEvent('B', 'finished', 'checkpoint', steps), phaseEvent('AB', 'untrained', 'initial', 0));
    expect(heard()).toEqual(['play AB']);
    expect(state()).toMatchObject({ resuming: null, queued: null });
  });

  it('before training has begun costs nothing: the stage that was asked to train trains once the models are back', async () => {
    const later = (_: number, task: () => void) => {
      queueMicrotask(task);
      return () => {};
    };
    const { lab, says, heard, state } = await withInitialWeights({ later });
    lab.play('AB');
    await says({ type: 'unavailable', reason: 'lost', message: '' });
    expect(state().resuming).toBe('AB');
    heard();
    await says(READY);
    expect(heard()).not.toContain('play AB');
    await says(...loaded);
    expect(heard()).toContain('play AB');
    await says(phaseEvent('AB', 'training', 'trained', 0), phaseEvent('AB', 'stopped', 'trained', 5));
    await says({ type: 'unavailable', reason: 'lost', message: '' });
    expect(state().resuming).toBe(null);
  });

  it('is opened again after growing pauses, and the visitor is asked when that does not help', async () => {
    const pauses: number[] = [];
    const later = (pause: number, task: () => void) => {
      pauses.push(pause);
      queueMicrotask(task);
      return () => {};
    };
    const { says, state, connections } = await withInitialWeights({ later });
    for (let i = 0; i < 5; i++) await says({ type: 'unavailable', reason: 'lost', message: '' });
    expect(pauses).toEqual([500, 1000, 2000, 4000]);
    expect(connections()).toBe(5);
    expect(state()).toMatchObject({ isRecovering: false, connection: { kind: 'unavailable' } });
  });

  it('is not asked for any more when the visitor chooses the CPU', async () => {
    const asked: string[] = [];
    const { lab, state } = setUp({
      connect: (way) => {
        asked.push(way);
        return { send: () => {}, subscribe: () => () => {}, close: () => {} };
      },
    });
    lab.open();
    lab.answerOnCpu();
    expect(asked).toEqual(['first', 'given-up']);
    expect(state().connection.kind).toBe('connecting');
  });

  it('is asked for again when settings change', async () => {
    const { lab, says, connections } = await withInitialWeights();
    await says({ type: 'unavailable', reason: 'out-of-memory', message: '' });
    lab.configure(PRESETS.small);
    expect(connections()).toBe(2);
  });
});
