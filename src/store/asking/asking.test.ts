import { describe, expect, it } from 'vitest';
import { PRESETS } from '../../training/settings.ts';
import { answeredEvent, lossesEvent, phaseEvent, READY } from '../lab/events.fixture.ts';
import { setUp, withInitialWeights } from '../lab/lab.fixture.ts';

describe('a question', () => {
  it('is asked again when weights have come to rest', async () => {
    const { says, heard, idOf } = await withInitialWeights();
    await says(answeredEvent(idOf('ask')));
    await says(lossesEvent('AB', 1, [5]), phaseEvent('AB', 'paused', 'trained', 1));
    expect(heard()).toEqual(['ask']);
  });

  it('is asked once at a time', async () => {
    const { says, heard, idOf } = await withInitialWeights();
    await says(answeredEvent(idOf('ask')));
    const accuracy = { heldOut: 0.5 };
    await says(phaseEvent('AB', 'training', 'trained', 1));
    heard();
    await says(answeredEvent(idOf('ask')));
    await says({ type: 'accuracy', stage: 'AB', step: 25, accuracy });
    await says({ type: 'accuracy', stage: 'AB', step: 50, accuracy });
    expect(heard()).toEqual(['ask']);
  });

  it('takes no answer to an earlier one, and keeps its answer while the next is unanswerable', async () => {
    const { lab, says, idOf, state } = await withInitialWeights();
    const first = idOf('ask');
    lab.ask('keya + keyb');
    await says(answeredEvent(first));
    expect(state().question).toMatchObject({ pending: true, answer: null });
    await says(answeredEvent(idOf('ask')));
    expect(state().question).toMatchObject({ pending: false, answer: { expected: '7' }, problem: null });
    lab.ask('zzz');
    await says({ type: 'unanswerable', id: idOf('ask'), problem: 'unknown-key', detail: 'zzz' });
    expect(state().question).toMatchObject({
      pending: false,
      answer: { expected: '7' },
      problem: { problem: 'unknown-key' },
    });
  });

  it('waits no more when something failed, and takes an answer that comes nevertheless', async () => {
    const { says, idOf, state } = await withInitialWeights();
    await says({ type: 'failed', reason: 'unexpected', message: 'no' });
    expect(state().question).toMatchObject({ pending: false, answer: null });
    await says(answeredEvent(idOf('ask')));
    expect(state().question).toMatchObject({ pending: false, answer: { expected: '7' } });
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

describe('what is wanted before there are models', () => {
  it('is asked and drawn once there are', async () => {
    const { lab, says, commands } = setUp();
    lab.open();
    lab.ask('keyd + keye');
    lab.drawSample(20, 5);
    expect(commands.map(({ type }) => type)).toEqual(['keepSnapshots', 'configure', 'speed', 'stopAt']);
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
    const { lab, says, idOf, commands, state } = await withInitialWeights();
    lab.drawSample(20);
    expect(commands.at(-1)).toMatchObject({ type: 'sample', count: 20 });
    await says({ type: 'sampled', id: idOf('sample'), rows });
    expect(state().sample).toMatchObject({
      pending: false,
      result: { found: { rows }, weights: { AB: 'shipped' } },
    });
  });

  it('takes no answer that was meant for the one before other settings', async () => {
    const { lab, says, idOf, state } = await withInitialWeights();
    lab.drawSample(20, 5);
    const id = idOf('sample');
    lab.configure(PRESETS.small);
    await says(READY);
    lab.drawSample(20, 5);
    await says({ type: 'sampled', id, rows });
    expect(state().sample).toMatchObject({ pending: true, result: null });
  });

  it('is of the keys that are there: others end it', async () => {
    const { lab, says, idOf, state } = await withInitialWeights();
    lab.drawSample(20, 5);
    const id = idOf('sample');
    lab.configure(PRESETS.small);
    await says(READY, { type: 'sampled', id, rows });
    expect(state().sample).toBeNull();
  });
});

describe('an evaluation', () => {
  it('remembers what it was measured on', async () => {
    const { lab, says, idOf, commands, state } = await withInitialWeights();
    lab.evaluate(1000);
    expect(commands.at(-1)).toMatchObject({ type: 'evaluate', count: 1000, seed: 1 });
    const cell = { A: 0, B: 0, AB: 1 };
    const accuracy = { substitution: cell, numeric: cell, composition: cell, heldOut: cell };
    await says({ type: 'table', id: idOf('evaluate'), accuracy });
    expect(state().evaluation).toMatchObject({
      pending: false,
      result: { asked: { count: 1000, seed: 1 }, found: { accuracy }, weights: { AB: 'shipped' } },
    });
  });
});
