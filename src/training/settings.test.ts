import fc from 'fast-check';
import { expect, test } from 'vitest';
import { VARIANTS } from '../worlds/recipe.ts';
import { stageParameters } from './models.ts';
import { PRESETS, settingsSchema } from './settings.ts';

const { paper } = PRESETS;

/** A model's sizes, large and small, of which many make no model. */
const sizes = fc.record({
  width: fc.integer({ min: 1, max: 8 }).map((n) => 8 * n),
  layers: fc.integer({ min: 1, max: 4 }),
  heads: fc.integer({ min: 1, max: 4 }),
  expansion: fc.integer({ min: 1, max: 3 }),
});

test('models of whatever settings are taken have parameters of a size', () => {
  fc.assert(
    fc.property(
      sizes,
      sizes,
      fc.integer({ min: 1, max: 4 }),
      fc.constantFrom(...VARIANTS),
      (A, B, heads, variant) => {
        const pairs = [{ augmenting: 1, anchor: 0 }];
        const composition = { ...paper.composition, heads, variant, pairs };
        const settings = {
          ...paper,
          A: { ...paper.A, ...A, earlyExit: null },
          B: { ...paper.B, ...B },
          composition,
        };
        const taken = settingsSchema.safeParse(settings);
        if (!taken.success) return;
        const parameters = Object.values(stageParameters(taken.data)).flat();
        for (const { name, shape } of parameters) expect(Math.min(...shape), name).toBeGreaterThan(0);
      },
    ),
  );
});

test('an MLP without a hidden unit is refused at the field that can change it', () => {
  const { error } = settingsSchema.safeParse({
    ...paper,
    B: { ...paper.B, width: 8, heads: 2, expansion: 1 },
    composition: { ...paper.composition, heads: 2 },
  });
  expect(error?.issues.map(({ path }) => path.join('.'))).toEqual(['B.expansion']);
});
