import { describe, expect, it } from 'vitest';
import type { LabEvent } from '../../protocol/messages.ts';
import { lossesEvent, phaseEvent, READY } from '../lab/events.fixture.ts';
import { reduce } from '../lab/reduce.ts';
import { initialState, type LabState } from '../lab/state.ts';
import { milestoneBetween } from './milestones.ts';

const accuracy = (step: number, heldOut: number): LabEvent => ({
  type: 'accuracy',
  stage: 'AB',
  step,
  accuracy: { heldOut },
});

/** Returns the milestones that some events pass. */
function milestones(events: readonly LabEvent[], from: LabState = initialState()) {
  let before = from;
  return events.flatMap((event) => {
    const after = reduce(before, event);
    const milestone = milestoneBetween(before, after);
    before = after;
    return milestone === null ? [] : [milestone];
  });
}

describe('milestones', () => {
  it('are few: a run of the composition has four', () => {
    const spoken = milestones([
      READY,
      phaseEvent('AB', 'training', 'initial', 0),
      lossesEvent('AB', 1, [5, 4, 3]),
      accuracy(25, 0.5),
      accuracy(40, 0.6),
      accuracy(50, 0.86),
      accuracy(75, 0.91),
      phaseEvent('AB', 'finished', 'trained', 300),
    ]);
    expect(spoken).toEqual([
      { kind: 'ready' },
      { kind: 'status', phase: 'AB', status: 'training' },
      { kind: 'passed-paper', step: 50, accuracy: 0.86 },
      { kind: 'status', phase: 'AB', status: 'finished' },
    ]);
  });
});
