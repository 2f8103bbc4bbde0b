import { describe, expect, it } from 'vitest';
import type { Triable } from '../../inspection/ideas.ts';
import type { LabEvent } from '../../protocol/messages.ts';
import { PRESETS } from '../../training/settings.ts';
import type { Inside } from '../inspect/insideState.ts';
import { lossesEvent, phaseEvent, READY } from '../lab/events.fixture.ts';
import { reduce } from '../lab/reduce.ts';
import { initialState, type LabState } from '../lab/state.ts';
import { presentModels } from '../weights/lineage.ts';
import { type Doings, isDone, measuredIn } from './outcomes.ts';
import { STEPS, type Step } from './tutorialSteps.ts';

const through = (events: readonly LabEvent[], from: LabState = initialState()) => events.reduce(reduce, from);

/** Returns the measurements of a step whose models are ready. */
const at = (step: Step, state: LabState, asked: string | null = null, named: Doings['named'] = null) =>
  measuredIn(step, state, true, { asked, named });

const accuracy = (share: number, step = 300): LabEvent => ({
  type: 'accuracy',
  stage: 'A',
  step,
  accuracy: { substitution: share },
});

/** Returns A after its training, with this accuracy. */
const trained = (share: number, status: 'paused' | 'finished') =>
  through([
    READY,
    phaseEvent('A', 'training', 'initial', 0),
    lossesEvent('A', 1, [3, 2]),
    accuracy(0.3, 275),
    accuracy(share),
    phaseEvent('A', status, 'trained', status === 'finished' ? 300 : 290),
  ]);

describe('a model counts as trained', () => {
  it('when it was trained here and is ready', () => {
    expect(at('train-a', trained(0.97, 'finished'))).toEqual({});
    expect(at('train-a', trained(0.99, 'finished'))).toEqual({ A: { share: 0.99, step: 300 } });
  });

  it('in whichever step that comes to pass', () => {
    expect(at('look-inside', trained(1, 'finished'))).toEqual({ A: { share: 1, step: 300 } });
  });

  it('but not while it trains, nor when it was stopped before it settled', () => {
    const training = through([READY, phaseEvent('A', 'training', 'initial', 0), accuracy(1)]);
    expect(at('train-a', training)).toEqual({});
    expect(at('train-a', trained(1, 'paused'))).toEqual({});
  });

  it('but not when the pre-trained weights reach the goal', () => {
    const loading = through([READY]);
    const { A } = loading.phases;
    const state = through([phaseEvent('A', 'finished', 'checkpoint', 700), accuracy(1, 700)], {
      ...loading,
      phases: { ...loading.phases, A: { ...A, loading: { kind: 'shipped' } } },
    });
    expect(state.phases.A.origin).toEqual({ kind: 'shipped' });
    expect(at('train-a', state)).toEqual({});
  });

  it('as a recording if a recording came to its end', () => {
    const { date, settings } = { date: '2026-01-01T00:00:00.000Z', settings: PRESETS.small };
    const recording = { adapter: 'Some adapter', software: true, date, settings };
    expect(at('train-a', { ...trained(0.99, 'finished'), recording })).toEqual({
      A: { share: 0.99, step: 300, isRecorded: true },
    });
    expect(at('train-a', { ...trained(0.99, 'paused'), recording })).toEqual({});
  });
});

const said = (text: string, probability = 0.5) => ({ text, probability, top: [] });
const answer = (reading: string, correct: boolean, tokens = [said(reading)]) => ({
  tokens,
  reading,
  correct,
});

/** Returns the state after a question was asked and answered. */
function asked(
  text: string,
  expression: string,
  answers: Extract<LabEvent, { type: 'answered' }>['answers'],
) {
  const state = through([READY]);
  const given = { type: 'answered' as const, id: 1, expression, expected: '7', answers };
  const question = { ...state.question, text, answer: { ...given, ...presentModels(state) } };
  return { ...state, question };
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
    expect(at('what-each-knows', VALUES, 'keya + keyb >')).toEqual({
      values: { expression: 'keya + keyb >', reading: '0 + 7' },
    });
    expect(at('what-each-knows', SUM, '3 + 4')).toEqual({
      sum: { expression: '3 + 4 =', reading: '7' },
    });
  });

  it('does not count the page’s own questions, nor those of other pages', () => {
    expect(at('what-each-knows', SUM)).toEqual({});
    expect(at('what-each-knows', SUM, '5 + 6')).toEqual({});
    expect(at('neither-can', SUM, '3 + 4')).toEqual({});
  });
});

describe('before training A⊕B', () => {
  const bothSay = (own: number) =>
    asked('keya + keyb', 'keya + keyb =', {
      A: answer('', false),
      B: answer('7', true, [said('7'), said('0', 0.25)]),
      AB: answer('7', true, [said('7'), said('0', own)]),
    });

  it('is B if tokens and probabilities are the same', () => {
    expect(at('compose', bothSay(0.25), 'keya + keyb')).toEqual({
      alike: { expression: 'keya + keyb =', tokens: 2 },
    });
    expect(at('compose', bothSay(0.25001), 'keya + keyb')).toEqual({});
  });

  it('is no longer asked about once it is trained', () => {
    const state = bothSay(0.25);
    const { answer: given } = state.question;
    if (given === null) throw new Error('There is no answer.');
    const origins = { ...given.origins, AB: { kind: 'trained' as const } };
    const question = { ...state.question, answer: { ...given, origins } };
    expect(at('compose', { ...state, question }, 'keya + keyb')).toEqual({});
  });
});

function found(inside: Partial<Inside>): LabState {
  const state = through([READY]);
  return { ...state, inside: { ...state.inside, ...inside } };
}

const WEIGHTS = { A: 'trained 3', B: 'shipped', AB: 'trained 9' };
const inquiry = <Asked, Found>(asked: Asked, result: Found, weights = WEIGHTS) => ({
  asked,
  pending: false,
  result: { asked, found: result, ...presentModels(initialState()), weights },
});

describe('a result of inspecting the models', () => {
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

  it('counts once all ideas were tried', () => {
    const found200 = (of: Triable, accuracy: number) =>
      inquiry(draw, { ...idea, idea: of, count: 200, accuracy });
    const ideas = {
      routing: found200('routing', 0),
      averageOutputs: found200('averageOutputs', 0.02),
      averageWeights: found200('averageWeights', 0.01),
    };
    expect(at('neither-can', found({ ideas }))).toEqual({});
    const state = found({ ideas: { ...ideas, passNumbers: found200('passNumbers', 0.97) } });
    const shares = { routing: 0, averageOutputs: 0.02, averageWeights: 0.01, passNumbers: 0.97 };
    expect(at('neither-can', state)).toEqual({ tried: { count: 200, shares } });
    expect(at('compose', state)).toEqual({});
    expect(measuredIn('neither-can', state, false, { asked: null, named: null })).toEqual({});
  });

  it('counts for heads that are compared with the answer that they were switched off in', () => {
    const whole = inquiry({ text: 'keya + keyb =', off: [], inspection: null }, looked(4, '7'));
    const without = (inspection: number) =>
      inquiry({ text: 'keya + keyb =', off: [{ pair: 0, head: null }], inspection }, looked(5, '3'));
    expect(at('look-inside', found({ whole, without: without(4) }))).toEqual({
      switched: { expression: 'keya + keyb =', before: '7', after: '3', isWhole: false },
    });
    expect(at('look-inside', found({ whole, without: without(3) }))).toEqual({});
    expect(at('look-inside', found({ whole }))).toEqual({});
  });

  it('records that all links were cut', () => {
    const whole = inquiry({ text: 'keya + keyb =', off: [], inspection: null }, looked(4, '7'));
    const off = PRESETS.paper.composition.pairs.map((_, pair) => ({ pair, head: null }));
    const without = inquiry({ text: 'keya + keyb =', off, inspection: 4 }, looked(5, '3'));
    expect(at('look-inside', found({ whole, without })).switched?.isWhole).toBe(true);
  });

  it('counts for the layer that was named for the shown expression', () => {
    const states = ['.', '7', '7'].map((text) => [[{ text, probability: 1 }]]);
    const seen = { ...looked(4, '7'), lens: { AB: states, B: states } };
    const state = found({ whole: inquiry({ text: 'keya + keyb =', off: [], inspection: null }, seen) });
    const named = { expression: 'keya + keyb =', named: 2 };
    expect(at('layer-by-layer', state, null, named)).toEqual({ layers: { ...named, from: 1 } });
    expect(at('layer-by-layer', state, null, { ...named, expression: 'keyc =' })).toEqual({});
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
    expect(at('what-it-cost', found({ kept: inquiry(draw, compared) }))).toEqual({
      kept: { count: 2000, B: 0.99, AB: 0.98 },
    });
    const untrained = { ...WEIGHTS, AB: 'initial' };
    expect(at('what-it-cost', found({ kept: inquiry(draw, compared, untrained) }))).toEqual({});
  });
});

it('no step is done before something was measured', () => {
  for (const step of STEPS) expect(isDone(step, {})).toBe(false);
});
