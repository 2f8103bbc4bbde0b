import { describe, expect, it } from 'vitest';
import { withTable } from '../../training/ownData.ts';
import { PRESETS } from '../../training/settings.ts';
import type { Phase } from '../../worlds/phases.ts';
import { lossesEvent, phaseEvent, READY } from '../lab/events.fixture.ts';
import { reduce, withPhase } from '../lab/reduce.ts';
import { initialState, type LabState } from '../lab/state.ts';
import type { Origin } from '../training/origin.ts';
import { hasShipped, hasTrainedWeights, isBlocked, isStale, isTrainedAlike, startsAnew } from './lineage.ts';

const ready = reduce(initialState(), READY);
const load = (state: LabState, phase: Phase, origin: Origin) =>
  reduce(withPhase(state, phase, { loading: origin }), phaseEvent(phase, 'finished', 'checkpoint', 300));
const shipped = (['A', 'B', 'AB'] as const).reduce<LabState>(
  (state, phase) => load(state, phase, { kind: 'shipped' }),
  ready,
);

describe('a composition', () => {
  it('is blocked until A and B are trained', () => {
    expect(isBlocked(ready, 'AB')).toBe(true);
    expect(isBlocked(load(ready, 'A', { kind: 'shipped' }), 'AB')).toBe(true);
    expect(isBlocked(shipped, 'AB')).toBe(false);
    expect(isBlocked(ready, 'A')).toBe(false);
  });

  it('needs no A to be trained if it has none, or a random one', () => {
    const withB = load(ready, 'B', { kind: 'shipped' });
    for (const variant of ['lora', 'randomA'] as const) {
      const composition = { ...PRESETS.paper.composition, variant };
      const settings = { ...PRESETS.paper, composition };
      expect(isBlocked({ ...ready, settings }, 'AB')).toBe(true);
      expect(isBlocked({ ...withB, settings }, 'AB')).toBe(false);
    }
  });

  it('is stale once its A is trained anew, and no longer once the shipped A is back', () => {
    expect(isStale(shipped)).toBe(false);
    const reset = reduce(shipped, phaseEvent('A', 'untrained', 'initial', 0));
    expect(isStale(reset)).toBe(true);
    const trained = reduce(reset, lossesEvent('A', 1, [5]));
    expect(isStale(trained)).toBe(true);
    expect(isStale(load(trained, 'A', { kind: 'shipped' }))).toBe(false);
  });

  it('belongs to the A and B it was trained on', () => {
    const trainedB = reduce(shipped, lossesEvent('B', 1, [5]));
    const reset = reduce(trainedB, phaseEvent('AB', 'untrained', 'initial', 0));
    expect(isStale(reset)).toBe(false);
    const trained = reduce(reset, lossesEvent('AB', 1, [5]));
    expect(isStale(trained)).toBe(false);
    expect(isStale(load(trained, 'B', { kind: 'file', name: 'other' }))).toBe(true);
  });

  it('is trained anew when it is stale', () => {
    const paused = reduce(
      reduce(shipped, lossesEvent('AB', 1, [5])),
      phaseEvent('AB', 'paused', 'trained', 1),
    );
    expect(startsAnew(paused, 'AB')).toBe(false);
    expect(startsAnew(reduce(paused, lossesEvent('A', 1, [5])), 'AB')).toBe(true);
  });
});

describe('playing a phase', () => {
  it('starts from nothing if the weights are shipped or fully trained', () => {
    expect(startsAnew(ready, 'A')).toBe(false);
    expect(startsAnew(shipped, 'A')).toBe(true);
    const trained = reduce(ready, lossesEvent('A', 1, [5]));
    expect(startsAnew(reduce(trained, phaseEvent('A', 'paused', 'trained', 1)), 'A')).toBe(false);
    expect(startsAnew(reduce(trained, phaseEvent('A', 'finished', 'trained', 300)), 'A')).toBe(true);
  });

  it('continues from a file', () => {
    const loading = withPhase(ready, 'A', { loading: { kind: 'file', name: 'half.safetensors' } });
    expect(startsAnew(reduce(loading, phaseEvent('A', 'finished', 'checkpoint', 150)), 'A')).toBe(false);
  });
});

describe('the page’s offer', () => {
  it('warns of discarding only what was trained here', () => {
    expect(hasTrainedWeights(ready)).toBe(false);
    expect(hasTrainedWeights(shipped)).toBe(false);
    expect(hasTrainedWeights(reduce(shipped, lossesEvent('A', 1, [5])))).toBe(true);
  });

  it('has shipped checkpoints for the world they were trained in only', () => {
    expect(hasShipped(ready)).toBe(true);
    expect(hasShipped({ ...ready, settings: { ...PRESETS.small, seed: 7 } })).toBe(true);
    const world = { ...PRESETS.paper.world, keys: 500 };
    expect(hasShipped({ ...ready, settings: { ...PRESETS.paper, world } })).toBe(false);
  });

  it('of keys of one’s own is the same however many random ones there would be', () => {
    const own = withTable(PRESETS.paper, { fingerprint: '0'.repeat(64), count: 99 });
    const more = { ...own, world: { ...own.world, keys: 2000, highest: 9 } };
    expect(isTrainedAlike('A', own, more)).toBe(true);
    expect(isTrainedAlike('A', withTable(own, undefined), withTable(more, undefined))).toBe(false);
  });
});
