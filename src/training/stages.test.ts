import { describe, expect, test } from 'vitest';
import { VARIANTS, type Variant } from '../worlds/recipe.ts';
import { PRESETS, type Settings, settingsSchema } from './settings.ts';
import { basisOf, modelsOf, STAGES, stageSeed, stagesOf } from './stages.ts';

const withVariant = (variant: Variant, augmenting: Settings['augmenting'] = 'one'): Settings => ({
  ...PRESETS.small,
  augmenting,
  composition: { ...PRESETS.small.composition, variant },
});

describe('stages', () => {
  test('are A, B and A⊕B, of which a random A is not trained', () => {
    for (const variant of VARIANTS) {
      const expected = variant === 'randomA' ? ['B', 'AB'] : ['A', 'B', 'AB'];
      expect(stagesOf(withVariant(variant)), variant).toEqual(expected);
    }
  });

  test('have a second A where there are two, and links to it where it is added later', () => {
    expect(stagesOf(withVariant('calm', 'together'))).toEqual(['A', 'A2', 'B', 'AB']);
    expect(stagesOf(withVariant('calm', 'later'))).toEqual(['A', 'A2', 'B', 'AB', 'AB2']);
    expect(stagesOf(withVariant('lora', 'later'))).toEqual(['A', 'A2', 'B', 'AB']);
    expect(modelsOf(withVariant('calm', 'later'))).toEqual(['A', 'A2', 'B', 'AB']);
  });

  test('build on the models that they read, and on nothing else', () => {
    expect(basisOf('A', withVariant('calm'))).toEqual([]);
    expect(basisOf('AB', withVariant('encoder'))).toEqual(['A', 'B']);
    expect(basisOf('AB', withVariant('fineTuned'))).toEqual(['B']);
    expect(basisOf('AB', withVariant('lora', 'together'))).toEqual(['B']);
    expect(basisOf('AB', withVariant('calm', 'together'))).toEqual(['A', 'A2', 'B']);
    expect(basisOf('AB', withVariant('calm', 'later'))).toEqual(['A', 'B']);
    expect(basisOf('AB2', withVariant('calm', 'later'))).toEqual(['A', 'A2', 'B', 'AB']);
  });

  test('draw from seeds of their own', () => {
    const seeds = [0, 1, 2, 3, 1000].flatMap((seed) => STAGES.map((stage) => stageSeed(seed, stage)));
    expect(new Set(seeds).size).toBe(seeds.length);
    expect(['A', 'B', 'AB'].map((stage) => stageSeed(2, stage as 'A'))).toEqual([6, 7, 8]);
  });
});

describe('settings', () => {
  const issues = (settings: unknown) =>
    settingsSchema
      .safeParse(settings)
      .error?.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
  const { A, B, composition } = PRESETS.small;

  test('without variant and number of augmenting models are those of the composition of one', () => {
    const { augmenting: _, ...rest } = PRESETS.small;
    const { variant: __, ...old } = composition;
    expect(settingsSchema.parse({ ...rest, composition: old })).toEqual(PRESETS.small);
  });

  test.each([
    [{ A: { ...A, heads: 3 } }, /^A\.heads: .*multiples of four/],
    [{ B: { ...B, width: 72 } }, /^B\.heads: /],
    [{ composition: { ...composition, heads: 16 }, B: { ...B, width: 32 } }, /^composition\.heads: /],
    [{ A: { ...A, earlyExit: 2 } }, /^A\.earlyExit: .*before/],
    [
      { composition: { ...composition, pairs: [{ augmenting: 3, anchor: 0 }] } },
      /pairs\.0\.augmenting: A has no/,
    ],
    [
      { composition: { ...composition, pairs: [{ augmenting: 2, anchor: 4 }] } },
      /pairs\.0\.anchor: B has no/,
    ],
  ])('that no model can have are refused in words: %j', (change, message) => {
    expect(issues({ ...PRESETS.small, ...change })?.join('\n')).toMatch(message);
  });

  test('for every sweep are accepted: share, keys, operands, heads, layer pairs, widths', () => {
    const sweeps: object[] = [
      ...[0.01, 0.02, 0.05, 0.1, 0.2, 0.5].map((share) => ({ world: { ...PRESETS.small.world, share } })),
      ...[256, 1000, 5000, 25_000].map((keys) => ({ world: { ...PRESETS.small.world, keys } })),
      ...[2, 3, 4, 5, 6].map((operands) => ({ world: { ...PRESETS.small.world, operands } })),
      ...[1, 2, 4, 8, 16].map((heads) => ({ composition: { ...composition, heads } })),
      {
        composition: {
          ...composition,
          pairs: [
            { augmenting: 0, anchor: 3 },
            { augmenting: 2, anchor: 0 },
          ],
        },
      },
      { A: { ...A, width: 96, expansion: 16, optimiser: { ...A.optimiser, steps: 6000, rows: 256 } } },
    ];
    for (const sweep of sweeps)
      expect(issues({ ...PRESETS.small, ...sweep }), JSON.stringify(sweep)).toBeUndefined();
  });
});
