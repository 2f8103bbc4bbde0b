import { describe, expect, it } from 'vitest';
import { PRESETS, presetsOf } from '../../training/settings.ts';
import { QUICK_SETTINGS, quickValue, retrainedBy, stopsOf, withQuickSetting } from './quickSettings.ts';

const { paper, small } = PRESETS;

describe('a setting that is moved', () => {
  it.each(QUICK_SETTINGS)('comes back to the preset, under its name: %s', (name) => {
    for (const value of stopsOf(paper, name)) {
      const moved = withQuickSetting(paper, name, value);
      expect(quickValue(moved, name)).toBe(value);
      expect(withQuickSetting(moved, name, quickValue(paper, name))).toEqual(paper);
    }
  });

  it('brings the training along that so many keys need', () => {
    const many = withQuickSetting(small, 'keys', 5000);
    expect(many.A.optimiser).toMatchObject({ steps: 1200, rows: 256 });
    const most = withQuickSetting(many, 'keys', 25_000);
    expect([most.A.optimiser.steps, most.composition.optimiser.steps]).toEqual([4000, 600]);
    expect(withQuickSetting(most, 'keys', 1000)).toEqual(small);
  });

  it('leaves a training alone that a visitor has chosen', () => {
    const own = { ...small, A: { ...small.A, optimiser: { ...small.A.optimiser, steps: 50 } } };
    expect(withQuickSetting(own, 'keys', 5000).A.optimiser.steps).toBe(50);
  });

  it('names the models that have to learn again', () => {
    expect(retrainedBy(paper, 'share')).toEqual(['AB']);
    expect(retrainedBy(paper, 'AB.slope')).toEqual(['AB']);
    expect(retrainedBy(paper, 'keys')).toEqual(['A', 'AB']);
    expect(retrainedBy(paper, 'A.smoothing')).toEqual(['A', 'AB']);
    expect(retrainedBy(paper, 'B.noise')).toEqual(['B', 'AB']);
    expect(retrainedBy(paper, 'operands')).toEqual(['A', 'B', 'AB']);
  });
});

it('has the current value among the stops of a slider', () => {
  expect(stopsOf({ ...paper, world: { ...paper.world, share: 0.07 } }, 'share')).toEqual([
    0.01, 0.02, 0.05, 0.07, 0.1, 0.2, 0.5,
  ]);
});

it('stops only at values that the world may have', () => {
  const { small: roman } = presetsOf('roman');
  expect(stopsOf(roman, 'share')).toEqual([0.05, 0.1, 0.2, 0.5]);
  expect(retrainedBy(roman, 'share')).toEqual(['AB']);
});
