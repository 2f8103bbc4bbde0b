import { expect, it } from 'vitest';
import { PRESETS } from '../../training/settings.ts';
import { LAYOUTS } from '../../worlds/recipe.ts';
import { settingsOf } from '../results/experiments.ts';
import { isPlain, plainOf } from './plain.ts';

const OTHERS = [
  'vanillaA',
  'randomA',
  'encoder',
  'lora',
  'fineTuned',
  'furtherTrained',
  'together',
  'later',
] as const;

it.each(LAYOUTS)(
  'the way back from another variant ends in the layout “%s”, for which weights are shipped',
  (layout) => {
    for (const experiment of OTHERS) {
      const settings = settingsOf(experiment, layout, PRESETS[layout]);
      if (settings === null) throw new Error(`${experiment} has no settings`);
      expect(isPlain(settings)).toBe(false);
      expect(plainOf(settings)).toEqual(PRESETS[layout]);
    }
  },
);

it('a visitor’s other choices stay', () => {
  const { world, composition } = PRESETS.paper;
  const chosen = { ...PRESETS.paper, seed: 7, world: { ...world, share: 0.05 } };
  const plain = plainOf({ ...chosen, composition: { ...composition, variant: 'lora' } });
  expect(plain).toEqual(chosen);
  expect(isPlain(plain)).toBe(true);
});
