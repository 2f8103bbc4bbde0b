import { describe, expect, it } from 'vitest';
import { PRESETS, type Settings } from '../training/settings.ts';
import type { LabEvent } from '../worker/protocol.ts';
import { lossesEvent, phaseEvent, READY } from './events.fixture.ts';
import { goalOf } from './goals.ts';
import type { Inside } from './insideState.ts';
import { isDone, measuredIn } from './outcomes.ts';
import { reduce } from './reduce.ts';
import { initialState, type LabState } from './state.ts';
import { STEPS } from './tutorialSteps.ts';

const through = (events: readonly LabEvent[], from: LabState = initialState()) => events.reduce(reduce, from);

/** Settings that nothing is shipped for. */
const OTHERS: Settings = {
  ...PRESETS.small,
  preset: 'custom',
  world: { ...PRESETS.small.world, operands: 2 },
};

const accuracy = (share: number, step = 300): LabEvent => ({
  type: 'accuracy',
  phase: 'A',
  step,
  accuracy: { substitution: share },
});

const trained = (share: number) =>
  through([
    READY,
    phaseEvent('A', 'training', 'initial', 0),
    lossesEvent('A', 1, [3, 2]),
    accuracy(0.3, 275),
    accuracy(share),
  ]);

describe('a model counts as trained', () => {
  it('when weights that were trained here reach the goal', () => {
    expect(measuredIn('train-a', trained(0.979), null)).toEqual({});
    expect(measuredIn('train-a', trained(0.98), null)).toEqual({ A: { share: 0.98, step: 300 } });
  });

  it('in whichever step that comes to pass', () => {
    expect(measuredIn('look-inside', trained(1), null)).toEqual({ A: { share: 1, step: 300 } });
  });

  it('but not when the shipped weights do', () => {
    const loading = through([READY]);
    const { A } = loading.phases;
    const state = through([phaseEvent('A', 'finished', 'checkpoint', 700), accuracy(1, 700)], {
      ...loading,
      phases: { ...loading.phases, A: { ...A, loading: { kind: 'shipped' } } },
    });
    expect(state.phases.A.origin).toEqual({ kind: 'shipped' });
    expect(measuredIn('train-a', state, null)).toEqual({});
  });

  it('at a modest accuracy with settings of one’s own', () => {
    const state = { ...trained(0.91), settings: OTHERS };
    expect(measuredIn('train-a', state, null)).toEqual({ A: { share: 0.91, step: 300 } });
    for (const phase of ['A', 'B', 'AB'] as const) {
      expect(goalOf(phase, state)).toBeLessThan(goalOf(phase, trained(1)));
    }
  });
});

const said = (text: string, probability = 0.5) => ({ text, probability, top: [] });
const answer = (reading: string, correct: boolean, tokens = [said(reading)]) => ({
  tokens,
  reading,
  correct,
});

/** The state after a question was asked and answered. */
function asked(
  text: string,
  expression: string,
  answers: Extract<LabEvent, { type: 'answered' }>['answers'],
) {
  const state = through([READY]);
  const question = { ...state.question, id: 1, text, pending: true };
  return through([{ type: 'answered', id: 1, expression, expected: '7', answers }], { ...state, question });
}

const VALUES = asked('keya + keyb >', 'keya + keyb >', {
  A: answer('0 + 7', true),
  B: answer('3 + 8', false),
  AB: answer('0 + 7', true),
});
const SUM = asked('3 + 4', '3 + 4 =', {
  A: answer('', false),
  B: answer('7', true),
  AB: answer('7', true),
});

describe('the first step', () => {
  it('waits for values from A and a sum from B', () => {
    expect(measuredIn('what-each-knows', VALUES, 'keya + keyb >')).toEqual({
      values: { expression: 'keya + keyb >', reading: '0 + 7' },
    });
    expect(measuredIn('what-each-knows', SUM, '3 + 4')).toEqual({
      sum: { expression: '3 + 4 =', reading: '7' },
    });
  });

  it('does not count what the page asked by itself, nor what is asked elsewhere', () => {
    expect(measuredIn('what-each-knows', SUM, null)).toEqual({});
    expect(measuredIn('what-each-knows', SUM, '5 + 6')).toEqual({});
    expect(measuredIn('neither-can', SUM, '3 + 4')).toEqual({});
  });
});

describe('before training A⊕B', () => {
  const bothSay = (own: number) =>
    asked('keya + keyb', 'keya + keyb =', {
      A: answer('', false),
      B: answer('7', true, [said('7'), said('0', 0.25)]),
      AB: answer('7', true, [said('7'), said('0', own)]),
    });

  it('is B where tokens and probabilities are the same', () => {
    expect(measuredIn('compose', bothSay(0.25), 'keya + keyb')).toEqual({
      alike: { expression: 'keya + keyb =', tokens: 2 },
    });
    expect(measuredIn('compose', bothSay(0.25001), 'keya + keyb')).toEqual({});
  });

  it('is no longer asked about once it is trained', () => {
    const state = bothSay(0.25);
    const { answer: given } = state.question;
    if (given === null) throw new Error('There is no answer.');
    const origins = { ...given.origins, AB: { kind: 'trained' as const } };
    const question = { ...state.question, answer: { ...given, origins } };
    expect(measuredIn('compose', { ...state, question }, 'keya + keyb')).toEqual({});
  });
});

function found(inside: Partial<Inside>): LabState {
  const state = through([READY]);
  return { ...state, inside: { ...state.inside, ...inside } };
}

const WEIGHTS = { A: 'trained 3', B: 'shipped', AB: 'trained 9' };
const inquiry = <Asked, Found>(asked: Asked, result: Found, weights = WEIGHTS) => ({
  id: 1,
  asked,
  pending: false,
  result: { asked, found: result, weights },
});

describe('what was found inside the models', () => {
  const draw = { count: 200, seed: 1 };
  const idea = { type: 'ideaTried' as const, id: 1, idea: 'routing' as const, examples: [] };
  const looked = (id: number, reading: string) => ({
    type: 'inspected' as const,
    id,
    expression: 'keya + keyb =',
    expected: '7',
    tokens: [],
    prompt: 0,
    answer: answer(reading, true),
    attention: [],
    lens: { AB: [], B: [] },
  });

  it('counts for the idea that was tried last', () => {
    const routing = { ...inquiry(draw, { ...idea, count: 200, accuracy: 0 }), id: 1 };
    const averaged = { ...idea, idea: 'averageOutputs' as const, count: 50, accuracy: 0.02 };
    const state = found({ ideas: { averageOutputs: { ...inquiry(draw, averaged), id: 2 }, routing } });
    expect(measuredIn('neither-can', state, null)).toEqual({
      tried: { idea: 'averageOutputs', accuracy: 0.02, count: 50 },
    });
    expect(measuredIn('compose', state, null)).toEqual({});
  });

  it('counts for heads that are compared with the answer that they were switched off in', () => {
    const whole = inquiry({ text: 'keya + keyb =', off: [], inspection: null }, looked(4, '7'));
    const without = (inspection: number) =>
      inquiry({ text: 'keya + keyb =', off: [{ pair: 0, head: null }], inspection }, looked(5, '3'));
    expect(measuredIn('look-inside', found({ whole, without: without(4) }), null)).toEqual({
      switched: { expression: 'keya + keyb =', before: '7', after: '3' },
    });
    expect(measuredIn('look-inside', found({ whole, without: without(3) }), null)).toEqual({});
    expect(measuredIn('look-inside', found({ whole }), null)).toEqual({});
  });

  it('does not count for untrained weights', () => {
    const compared = {
      type: 'numericCompared' as const,
      id: 1,
      count: 2000,
      B: 0.99,
      AB: 0.98,
      lost: 0,
      gained: 0,
    };
    expect(measuredIn('what-it-cost', found({ kept: inquiry(draw, compared) }), null)).toEqual({
      kept: { count: 2000, B: 0.99, AB: 0.98 },
    });
    const untrained = { ...WEIGHTS, AB: 'initial' };
    expect(measuredIn('what-it-cost', found({ kept: inquiry(draw, compared, untrained) }), null)).toEqual({});
  });
});

it('no step is done before something was measured', () => {
  for (const step of STEPS) expect(isDone(step, {})).toBe(false);
});
