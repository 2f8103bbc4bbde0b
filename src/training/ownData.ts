/** Settings for a visitor's own data. */
import type { OwnData } from '../worlds/kind.ts';
import type { Layout } from '../worlds/recipe.ts';
import { adaptedRecipe, withOwnData } from '../worlds/registry.ts';
import { PRESETS, type Settings } from './settings.ts';
import { underItsName } from './settingTexts.ts';

/** Settings with a visitor's own data in place of drawn entries, or with drawn entries again. */
export const withTable = (settings: Settings, data: OwnData | undefined): Settings => ({
  ...settings,
  world: withOwnData(settings.world, data),
});

/** The settings of a layout's models for a visitor's own data, a share of which the composition is trained on. */
export function settingsForTable(layout: Layout, data: OwnData, share: number): Settings {
  const preset = PRESETS[layout];
  const world = { ...withOwnData(preset.world, data), share };
  return underItsName({ ...preset, ...adaptedRecipe(preset, world), world });
}
