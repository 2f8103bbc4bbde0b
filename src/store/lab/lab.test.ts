import { describe, expect, it } from 'vitest';
import type { LabEvent } from '../../protocol/messages.ts';
import { PRESETS } from '../../training/settings.ts';
import { answeredEvent, lossesEvent, phaseEvent, READY } from './events.fixture.ts';
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

  it('asks again when weights have come to rest, and keeps a copy of them', async () => {
    const { says, heard, state } = await withInitialWeights();
    await says(answeredEvent(state().question.id));
    await says(lossesEvent('AB', 1, [5]), phaseEvent('AB', 'paused', 'trained', 1));
    expect(heard()).toEqual(['save AB', 'ask']);
  });

  it('asks one question at a time', async () => {
    const { says, heard, state } = await withInitialWeights();
    await says(answeredEvent(state().question.id));
    const accuracy = { heldOut: 0.5 };
    await says(phaseEvent('AB', 'training', 'trained', 1));
    heard();
    await says(answeredEvent(state().question.id));
    await says({ type: 'accuracy', stage: 'AB', step: 25, accuracy });
    await says({ type: 'accuracy', stage: 'AB', step: 50, accuracy });
    expect(heard()).toEqual(['ask']);
  });
});

describe('the expressions that the page proposes', () => {
  it('have two operands at first, and later more', async () => {
    const { lab, commands } = await withInitialWeights();
    commands.length = 0;
    for (let i = 0; i < 20; i++) lab.askAnother();
    const operands = commands.map((command) =>
      command.type === 'ask' ? command.text.match(/key/g)?.length : 0,
    );
    // The first was proposed when the lab opened.
    expect(operands.slice(0, 2)).toEqual([2, 2]);
    expect(new Set(operands)).toEqual(new Set([2, 3]));
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
      { type: 'checkpoint', stage: 'A', fileName: 'A', bytes },
      { type: 'numberGrid', cells: [0], right: [true] },
    );
    expect(heard()).toEqual([]);
    expect(state()).toBe(before);
    await says(READY);
    expect(heard()).toEqual(['ask']);
  });

  it('take with them the files that were asked for', async () => {
    const { lab, says, downloads } = await withInitialWeights();
    lab.save('A');
    lab.configure(PRESETS.small);
    await says(READY, { type: 'checkpoint', stage: 'A', fileName: 'A', bytes });
    expect(downloads).toEqual([]);
  });
});

describe('checkpoints', () => {
  it('are handed over when they were asked for, and only then', async () => {
    const { lab, says, downloads } = await withInitialWeights();
    const checkpoint: LabEvent = {
      type: 'checkpoint',
      stage: 'A',
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
  it('costs nothing that had come to rest', async () => {
    const { lab, says, heard, commands, connections, state } = await withInitialWeights();
    const bytes = new ArrayBuffer(16);
    await says(
      lossesEvent('AB', 1, [5]),
      phaseEvent('AB', 'paused', 'trained', 1),
      { type: 'checkpoint', stage: 'AB', fileName: 'AB.safetensors', bytes },
      { type: 'unavailable', reason: 'lost', message: '' },
    );
    const { text } = state().question;
    heard();
    lab.open();
    expect(connections()).toBe(2);
    expect(heard()).toEqual(['configure', 'speed', 'stopAt']);
    await says(READY);
    expect(commands[2]).toEqual({ type: 'load', stage: 'AB', bytes });
    expect(commands[3]).toMatchObject({ type: 'ask', text });
    expect(heard()).toEqual(['load A', 'load B', 'load AB', 'ask']);
    await says(...loaded);
    expect(state().phases.AB.origin).toEqual({ kind: 'restored' });
  });

  it('makes nothing trained here of shipped weights that a visitor saved', async () => {
    const { lab, says, state } = await withInitialWeights();
    lab.save('B');
    await says(
      { type: 'checkpoint', stage: 'B', fileName: 'B.safetensors', bytes: new ArrayBuffer(16) },
      { type: 'unavailable', reason: 'lost', message: '' },
    );
    lab.open();
    await says(READY, ...loaded);
    expect(state().phases.B.origin).toEqual({ kind: 'shipped' });
  });

  it('is asked for again when settings change', async () => {
    const { lab, says, connections } = await withInitialWeights();
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
    const { lab, says, commands, state } = await withInitialWeights();
    lab.drawSample(20);
    const drawn = commands.at(-1);
    expect(drawn).toMatchObject({ type: 'sample', id: 1, count: 20 });
    await says({ type: 'sampled', id: 1, rows });
    expect(state().sample).toMatchObject({ pending: false, result: { rows, weights: { AB: 'shipped' } } });
  });

  it('takes no answer that was meant for the one before other settings', async () => {
    const { lab, says, state } = await withInitialWeights();
    lab.drawSample(20, 5);
    lab.configure(PRESETS.small);
    await says(READY);
    lab.drawSample(20, 5);
    await says({ type: 'sampled', id: 1, rows });
    expect(state().sample).toMatchObject({ pending: true, result: null });
  });

  it('is of the keys that are there: others end it', async () => {
    const { lab, says, state } = await withInitialWeights();
    lab.drawSample(20, 5);
    lab.configure(PRESETS.small);
    await says(READY, { type: 'sampled', id: 1, rows });
    expect(state().sample).toBeNull();
  });
});

describe('an evaluation', () => {
  it('remembers what it was measured on', async () => {
    const { lab, says, commands, state } = await withInitialWeights();
    lab.evaluate(1000);
    expect(commands.at(-1)).toEqual({ type: 'evaluate', id: 1, count: 1000, seed: 1 });
    const cell = { A: 0, B: 0, AB: 1 };
    const accuracy = { substitution: cell, numeric: cell, composition: cell, heldOut: cell };
    await says({ type: 'table', id: 1, accuracy });
    expect(state().evaluating).toBeNull();
    expect(state().evaluation).toMatchObject({ count: 1000, seed: 1, accuracy, settings: PRESETS.paper });
  });
});
