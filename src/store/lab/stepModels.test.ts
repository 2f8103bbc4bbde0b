import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PRESETS } from '../../training/settings.ts';
import { PHASES, type Phase } from '../../worlds/phases.ts';
import type { Origin } from '../training/origin.ts';
import { STEPS, type Step } from '../tutorial/tutorialSteps.ts';
import { READY } from './events.fixture.ts';
import { reduce } from './reduce.ts';
import { eachPhase, initialState, type LabState, type PhaseState } from './state.ts';
import {
  canTrain,
  hasInitialWeights,
  isOpen,
  isOutOfReach,
  obstaclesTo,
  preparationFor,
  replacedBy,
  STEP_MODELS,
  skippable,
} from './stepModels.ts';

type Kind = 'initial' | 'shipped' | 'trained' | 'file';

const originOf = (kind: Kind): Origin => (kind === 'file' ? { kind, name: 'A.safetensors' } : { kind });

/** Returns a lab whose phases have weights of these origins; a composition belongs to the A and B beside it. */
function labWith(kinds: Record<Phase, Kind>): LabState {
  const state = reduce(initialState(), READY);
  const phases = eachPhase((phase) => ({
    ...state.phases[phase],
    origin: originOf(kinds[phase]),
    weights: `${kinds[phase]}`,
    step: kinds[phase] === 'initial' ? 0 : state.phases[phase].steps,
    status: kinds[phase] === 'initial' ? ('untrained' as const) : ('finished' as const),
  }));
  const builtOn = {
    initial: {},
    shipped: { A: 'shipped', B: 'shipped' },
    trained: { A: phases.A.weights, B: phases.B.weights },
    file: { A: phases.A.weights, B: phases.B.weights },
  }[kinds.AB];
  return { ...state, initialWeightsLoaded: true, phases: { ...phases, AB: { ...phases.AB, builtOn } } };
}

const SHIPPED = { A: 'shipped', B: 'shipped', AB: 'shipped' } as const;
const kind = fc.constantFrom<Kind>('initial', 'shipped', 'trained', 'file');
const step = fc.constantFrom(...STEPS);

/** Returns the models that a step needs and can't build on. */
const lacking = (at: Step, state: LabState) => obstaclesTo(at, state).map(({ phase }) => phase);

describe('preparing a step', () => {
  it('starts the model that is trained in it from nothing, if it is the shipped one', () => {
    expect(preparationFor('train-a', labWith(SHIPPED), {})).toEqual({ reset: 'A', load: [] });
    expect(preparationFor('compose', labWith(SHIPPED), {})).toEqual({ reset: 'AB', load: [] });
  });

  it('leaves it as it is once the step is done', () => {
    const outcomes = { A: { share: 1, step: 700 } };
    expect(preparationFor('train-a', labWith(SHIPPED), outcomes).reset).toBeNull();
  });

  it('loads shipped weights for models that are untrained and needed', () => {
    const state = labWith({ A: 'initial', B: 'trained', AB: 'initial' });
    expect(preparationFor('neither-can', state, {}).load).toEqual(['A']);
    expect(preparationFor('look-inside', labWith({ ...SHIPPED, AB: 'initial' }), {}).load).toEqual(['AB']);
  });

  it('brings the shipped composition no A and B that it was not trained on', () => {
    const state = labWith({ A: 'trained', B: 'shipped', AB: 'initial' });
    expect(preparationFor('look-inside', state, {}).load).toEqual([]);
    expect(lacking('look-inside', state)).toEqual(['AB']);
    expect(replacedBy('AB', state)).toEqual(['A']);
  });

  it('never replaces anything that was trained or loaded here, nor leaves it without its A and B', () => {
    fc.assert(
      fc.property(step, kind, kind, kind, (at, A, B, AB) => {
        const state = labWith({ A, B, AB });
        const { reset, load } = preparationFor(at, state, {});
        for (const phase of [...load, ...(reset === null ? [] : [reset])]) {
          expect(['initial', 'shipped']).toContain(state.phases[phase].origin.kind);
        }
        if (reset === 'A' || reset === 'B') expect(['initial', 'shipped']).toContain(AB);
      }),
    );
  });

  it('leaves no obstacle if nothing was trained here', () => {
    fc.assert(
      fc.property(step, fc.constantFrom<Kind>('initial', 'shipped'), fc.boolean(), (at, AB, isReset) => {
        const state = labWith({ A: isReset ? 'initial' : 'shipped', B: 'shipped', AB });
        expect(lacking(at, state)).toEqual([]);
      }),
    );
  });

  it('loads nothing with settings for which nothing is shipped', () => {
    const state = { ...labWith({ A: 'initial', B: 'initial', AB: 'initial' }), settings: custom };
    expect(preparationFor('neither-can', state, {}).load).toEqual([]);
    expect(lacking('neither-can', state)).toEqual(['A', 'B']);
    expect(skippable('train-a', state)).toBeNull();
  });

  it('names the obstacle if a shipped checkpoint is missing', () => {
    const state = labWith({ ...SHIPPED, A: 'initial' });
    const A = { ...state.phases.A, notice: { kind: 'no-shipped' as const } };
    expect(lacking('neither-can', { ...state, phases: { ...state.phases, A } })).toEqual(['A']);
  });
});

/** Settings that nothing is shipped for. */
const custom = {
  ...PRESETS.small,
  preset: 'custom' as const,
  world: { ...PRESETS.small.world, operands: 2 },
};

describe('without a GPU', () => {
  const without = (state: LabState): LabState =>
    reduce(state, {
      type: 'device',
      adapter: 'CPU',
      software: true,
      noGpu: { reason: 'no-webgpu', message: '' },
    });

  it('loads the shipped model for one that can’t be trained, and starts none from nothing', () => {
    const untrained = without(labWith({ ...SHIPPED, A: 'initial', AB: 'initial' }));
    expect(preparationFor('train-composition', untrained, {})).toEqual({ reset: null, load: ['A', 'AB'] });
    expect(preparationFor('train-a', without(labWith(SHIPPED)), {})).toEqual({ reset: null, load: [] });
  });

  it('still shows the composition before training', () => {
    expect(preparationFor('compose', without(labWith(SHIPPED)), {}).reset).toBe('AB');
  });

  it('leaves those steps out of reach that train, or inspect models', () => {
    const state = labWith(SHIPPED);
    const outOfReach = STEPS.filter((each) => isOutOfReach(each, without(state)));
    expect(outOfReach).toEqual(['train-a', 'train-b', 'train-composition', 'look-inside', 'layer-by-layer']);
    expect(STEPS.filter((each) => isOutOfReach(each, state))).toEqual([]);
  });
});

/** Returns a lab whose A was trained here, with this change. */
function withA(change: Partial<PhaseState>): LabState {
  const state = labWith({ ...SHIPPED, A: 'trained', AB: 'initial' });
  const A = { ...state.phases.A, step: 338, steps: 700, ...change };
  return { ...state, phases: { ...state.phases, A } };
}

describe('the foundation of a step', () => {
  it('is open if its models are ready', () => {
    expect(isOpen('neither-can', labWith(SHIPPED))).toBe(true);
    expect(isOpen('neither-can', withA({ status: 'finished', step: 700 }))).toBe(true);
  });

  it('is never a model that was stopped before it settled', () => {
    const state = withA({ status: 'paused' });
    expect(isOpen('train-composition', state)).toBe(false);
    expect(canTrain('train-composition', state)).toBe(false);
    expect(obstaclesTo('train-composition', state)).toEqual([
      { phase: 'A', readiness: { kind: 'unsettled', step: 338, steps: 700 } },
    ]);
  });

  it('may still be training when the next training is asked for', () => {
    const state = withA({ status: 'training' });
    expect(isOpen('train-composition', state)).toBe(false);
    expect(canTrain('train-composition', state)).toBe(true);
  });

  it('is no composition of another A', () => {
    const state = labWith({ ...SHIPPED, AB: 'trained' });
    const A = { ...state.phases.A, weights: 'trained 7' };
    const changed = { ...state, phases: { ...state.phases, A } };
    expect(isOpen('look-inside', changed)).toBe(false);
    expect(lacking('look-inside', changed)).toEqual(['AB']);
  });

  it('is not replaced by pre-trained weights while it waits to be trained', () => {
    const state = { ...labWith({ A: 'initial', B: 'shipped', AB: 'initial' }), queued: 'A' as const };
    expect(preparationFor('neither-can', state, {}).load).toEqual([]);
    expect(lacking('neither-can', state)).toEqual(['A']);
  });
});

describe('skipping', () => {
  it('is offered for a model that is trained in a step and not ready', () => {
    expect(skippable('train-a', labWith({ ...SHIPPED, A: 'initial' }))).toBe('A');
    expect(skippable('train-a', withA({ status: 'paused' }))).toBe('A');
    expect(skippable('train-composition', labWith({ A: 'trained', B: 'shipped', AB: 'initial' }))).toBe('AB');
  });

  it('is not offered for a ready model, nor elsewhere', () => {
    expect(skippable('train-a', labWith(SHIPPED))).toBeNull();
    expect(skippable('compose', labWith({ ...SHIPPED, AB: 'initial' }))).toBeNull();
  });
});

it('a step needs nothing that it starts from nothing', () => {
  for (const { subject, needs } of Object.values(STEP_MODELS)) {
    if (subject !== null) expect(needs).not.toContain(subject);
  }
});

it('the lab has its initial weights when nothing is being loaded any more', () => {
  const state = labWith(SHIPPED);
  expect(hasInitialWeights(state)).toBe(true);
  for (const phase of PHASES) {
    const loading = { ...state.phases[phase], loading: { kind: 'shipped' as const } };
    expect(hasInitialWeights({ ...state, phases: { ...state.phases, [phase]: loading } })).toBe(false);
  }
  expect(hasInitialWeights({ ...state, initialWeightsLoaded: false })).toBe(false);
});
