import { describe, expect, it } from 'vitest';
import type { LabEvent } from '../../protocol/messages.ts';
import { isAnswer } from '../../protocol/requests.ts';
import { PRESETS, type Settings } from '../../training/settings.ts';
import { STAGES } from '../../training/stages.ts';
import { isOutdated } from '../asking/inquiry.ts';
import { listening } from '../lab/channel.fixture.ts';
import { phaseEvent, READY } from '../lab/events.fixture.ts';
import { reduce } from '../lab/reduce.ts';
import { initialState } from '../lab/state.ts';
import { createInside } from './inside.ts';

function setUp(settings: Settings = PRESETS.paper) {
  const { channel, store, commands: sent, requests } = listening(initialState(settings));
  const inside = createInside(channel, 1);
  const emit = (event: LabEvent) => {
    if (isAnswer(event)) requests.settle(event);
    store.setState(reduce(store.getState(), event), true);
    if (event.type === 'ready') inside.resume();
    if (event.type === 'failed') requests.fail();
  };
  /** Returns the id of the last command that was sent. */
  const idOf = (type: 'tryIdea' | 'inspect' | 'handOver' | 'compareNumeric' | 'probe'): number => {
    const found = sent.findLast((command) => command.type === type);
    return found && 'id' in found ? found.id : -1;
  };
  return { store, sent, inside, emit, idOf, look: () => store.getState().inside };
}

const compared = (id: number): LabEvent => ({
  type: 'numericCompared',
  id,
  count: 100,
  B: 0.99,
  AB: 0.98,
  lost: 0.02,
  gained: 0.01,
});

describe('inspection', () => {
  it('waits for models, and asks then', () => {
    const { inside, emit, sent, look } = setUp();
    inside.tryIdea('routing', 50);
    expect(sent).toEqual([]);
    expect(look().ideas.routing?.pending).toBe(false);
    emit(READY);
    expect(sent).toMatchObject([{ type: 'tryIdea', idea: 'routing', count: 50 }]);
    expect(look().ideas.routing?.pending).toBe(true);
  });

  it('keeps a result with its weights, and knows when they have changed', () => {
    const { inside, emit, look, idOf, store } = setUp();
    emit(READY);
    inside.compareNumeric(100);
    emit(compared(idOf('compareNumeric')));
    expect(look().kept).toMatchObject({ pending: false, result: { found: { lost: 0.02 } } });
    expect(isOutdated(store.getState(), look().kept, ['B'])).toBe(false);
    emit(phaseEvent('B', 'paused', 'trained', 5));
    expect(isOutdated(store.getState(), look().kept, ['B'])).toBe(true);
    expect(isOutdated(store.getState(), look().kept, ['A'])).toBe(false);
  });

  it('knows changed weights of a second augmenting model, too', () => {
    const { inside, emit, look, idOf, store } = setUp({ ...PRESETS.paper, augmenting: 'together' });
    emit(READY);
    inside.compareNumeric(100);
    emit(compared(idOf('compareNumeric')));
    expect(isOutdated(store.getState(), look().kept, STAGES)).toBe(false);
    emit(phaseEvent('A2', 'paused', 'trained', 5));
    expect(isOutdated(store.getState(), look().kept, STAGES)).toBe(true);
    expect(isOutdated(store.getState(), look().kept, ['A', 'B', 'AB'])).toBe(false);
  });

  it('keeps the result of each augmenting model', () => {
    const { inside, emit, look, idOf, sent } = setUp();
    emit(READY);
    inside.probe('A', 200);
    emit({ type: 'probed', id: idOf('probe'), status: 'done', layers: [], blocks: [1], asked: 200 });
    inside.probe('A2', 200);
    expect(sent.at(-1)).toMatchObject({ type: 'probe', model: 'A2' });
    expect(look().probes).toMatchObject({ A: { pending: false }, A2: { pending: true, result: null } });
  });

  it('takes the answer to the last question only', () => {
    const { inside, emit, look, idOf } = setUp();
    emit(READY);
    inside.compareNumeric(100);
    const first = idOf('compareNumeric');
    inside.compareNumeric(100);
    emit(compared(first));
    expect(look().kept).toMatchObject({ pending: true, result: null });
    emit(compared(idOf('compareNumeric')));
    expect(look().kept?.pending).toBe(false);
  });

  it('keeps the last hand-over, or the reason why there is none', () => {
    const { inside, emit, look, idOf } = setUp();
    emit(READY);
    inside.handOver('qxt + ovma');
    const first = idOf('handOver');
    inside.handOver('qxt + 12');
    const answer = { tokens: [], reading: '13', correct: true };
    const found = {
      expression: 'qxt + 12 =',
      expected: '13',
      places: [],
      answers: { AB: answer, B: answer },
    };
    emit({ type: 'handedOver', id: first, ...found });
    expect(look().handOver).toMatchObject({ pending: true, result: null });
    emit({ type: 'handedOver', id: idOf('handOver'), ...found });
    expect(look().handOver).toMatchObject({ pending: false, result: { asked: 'qxt + 12', found } });
    inside.handOver('qxt +');
    emit({ type: 'uninspectable', id: idOf('handOver'), problem: 'misplaced-operator', detail: '+' });
    expect(look().handOver?.result?.found.type).toBe('uninspectable');
  });

  it('waits no more when the worker failed, and asks new models unanswered questions again', () => {
    const { inside, emit, look, sent } = setUp();
    emit(READY);
    inside.compareNumeric(100);
    emit({ type: 'failed', reason: 'unexpected', message: '' });
    expect(look().kept?.pending).toBe(false);
    emit(READY);
    expect(sent.map(({ type }) => type)).toEqual(['compareNumeric', 'compareNumeric']);
  });

  it('takes the results of probing part by part', () => {
    const { inside, emit, look, idOf } = setUp();
    emit(READY);
    inside.probe('A', 200);
    const part = (status: 'going' | 'done', blocks: number[]): LabEvent => ({
      type: 'probed',
      id: idOf('probe'),
      status,
      layers: [],
      blocks,
      asked: 100,
    });
    emit(part('going', [1]));
    expect(look().probes.A).toMatchObject({ pending: true, result: { found: { blocks: [1] } } });
    emit(part('done', [1, 0]));
    expect(look().probes.A).toMatchObject({ pending: false, result: { found: { blocks: [1, 0] } } });
  });

  it('forgets everything with the models it was of', () => {
    const { inside, emit, look } = setUp();
    emit(READY);
    inside.inspect('qxt + ovma');
    inside.clear();
    expect(look().whole).toBeNull();
  });
});
