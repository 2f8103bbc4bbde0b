/** Settings for a visitor's own keys. */

import type { OwnTable } from '../worlds/keyvalue/config.ts';
import type { Layout } from '../worlds/recipe.ts';
import { trainingFor } from './manyKeys.ts';
import { PRESETS, type Settings } from './settings.ts';
import { underItsName } from './settingTexts.ts';

/** Settings with a table in place of random keys, or with random keys again. */
export const withTable = (settings: Settings, table: OwnTable | undefined): Settings => {
  const { table: _, ...world } = settings.world;
  return { ...settings, world: table ? { ...world, table } : world };
};

/** What the models of a layout are built with for a table, a share of whose keys are composition keys. */
export function settingsForTable(layout: Layout, table: OwnTable, share: number): Settings {
  const preset = PRESETS[layout];
  const world = { ...preset.world, share, table };
  return underItsName({ ...preset, ...trainingFor(preset, table.count), world });
}
