import { describe, expect, test } from 'vitest';
import { keyValue, makeKeyValueWorld } from '../worlds/keyvalue/kind.ts';
import { trainedOn } from './knowledge.ts';
import { PRESETS, type Settings } from './settings.ts';

const world = makeKeyValueWorld(keyValue.presets.small.world);
const settings = (change: Partial<Settings>): Settings => ({ ...PRESETS.small, ...change });
const vanilla = { ...PRESETS.small.composition, variant: 'vanillaA' as const };

describe('an augmenting model knows', () => {
  test('all keys, where it is the only one', () => {
    expect(trainedOn('A', world, PRESETS.small)).toBe(world);
  });

  test('none of the keys that are asked, where it is to have learned others', () => {
    const { entries } = trainedOn('A', world, settings({ composition: vanilla }));
    expect(entries.texts.length).toBe(1000);
    expect(entries.texts.some((text) => world.keys.indexOf.has(text))).toBe(false);
  });

  test('half of the keys, where there are two: each other ones, and all together', () => {
    for (const composition of [PRESETS.small.composition, vanilla]) {
      const [first, second] = (['A', 'A2'] as const).map(
        (model) => trainedOn(model, world, settings({ composition, augmenting: 'together' })).entries,
      );
      expect(new Set([...first.texts, ...second.texts]).size).toBe(1000);
      expect(first.texts.length).toBe(500);
    }
  });
});

test('A⊕B is trained on all keys, unless the second augmenting model is yet to come', () => {
  expect(trainedOn('AB', world, settings({ augmenting: 'together' }))).toBe(world);
  expect(trainedOn('AB', world, settings({ augmenting: 'later' }))).toEqual(world.part('first'));
  expect(trainedOn('AB2', world, settings({ augmenting: 'later' }))).toBe(world);
});
