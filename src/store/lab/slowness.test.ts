import { describe, expect, it } from 'vitest';
import { lossesEvent, phaseEvent, READY } from './events.fixture.ts';
import { reduce } from './reduce.ts';
import { slownessOf } from './slowness.ts';
import { initialState, type LabState } from './state.ts';

const device = (software: boolean) => ({ type: 'device', adapter: 'an adapter', software }) as const;
const opened = (software: boolean): LabState => [device(software), READY].reduce(reduce, initialState());

/** Returns a state in which A trains, 40 steps of its 300 done, at so many a second. */
const training = (state: LabState, stepsPerSecond: number) =>
  [
    phaseEvent('A', 'training', 'trained', 0),
    { ...lossesEvent('A', 1, Array<number>(40).fill(1)), stepsPerSecond },
  ].reduce(reduce, state);

describe('slowness', () => {
  it('is reported for a software adapter at once, and forecast once it is measured', () => {
    expect(slownessOf(opened(true))).toEqual({ software: 'an adapter', training: null });
    expect(slownessOf(training(opened(true), 0.5))).toEqual({
      software: 'an adapter',
      training: { phase: 'A', minutes: 9 },
    });
  });

  it('is reported for a GPU only if training takes minutes', () => {
    expect(slownessOf(opened(false))).toBeNull();
    expect(slownessOf(training(opened(false), 40))).toBeNull();
    expect(slownessOf(training(opened(false), 1))).toEqual({
      software: null,
      training: { phase: 'A', minutes: 4 },
    });
  });

  it('is not reported if nothing can be trained', () => {
    const noGpu = { reason: 'no-webgpu', message: '' } as const;
    expect(slownessOf(reduce(initialState(), { ...device(true), noGpu }))).toBeNull();
    expect(slownessOf(initialState())).toBeNull();
  });
});
