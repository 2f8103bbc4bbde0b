/** The few settings that can be moved without the whole form, and what comes along when one of them is moved. */

import { KEY_COUNTS, SHARES } from '../../results/plan.ts';
import { presetsOf, type Settings } from '../../training/settings.ts';
import { differences, settingsIn, textsOf, underItsName } from '../../training/settingTexts.ts';
import { PHASES, type Phase } from '../../worlds/phases.ts';
import { adaptedRecipe, worldSchema } from '../../worlds/registry.ts';
import { isTrainedAlike } from '../weights/lineage.ts';

const STOPS = {
  share: SHARES,
  keys: [...KEY_COUNTS, 2000, 10_000],
  operands: [2, 3, 4],
  'A.smoothing': [0, 0.1, 0.2, 0.3, 0.4, 0.5],
  'B.noise': [0, 0.2, 0.4, 0.6, 0.8],
  'AB.slope': [0, 1, 2, 3, 4, 6],
} as const satisfies Record<string, readonly number[]>;

export type QuickSetting = keyof typeof STOPS;
export const QUICK_SETTINGS = Object.keys(STOPS) as QuickSetting[];

export const quickValue = (settings: Settings, name: QuickSetting): number => Number(textsOf(settings)[name]);

/** Returns true if the world of these settings may have this value. Limits of models are the same in every world. */
const isAllowed = ({ world }: Settings, name: QuickSetting, value: number): boolean =>
  !(name in world) || worldSchema.safeParse({ ...world, [name]: value }).success;

/** Returns the values that a slider stops at, in order: those that the world may have, and always the current one. */
export const stopsOf = (settings: Settings, name: QuickSetting): number[] =>
  [
    ...new Set<number>([
      ...STOPS[name].filter((value) => isAllowed(settings, name, value)),
      quickValue(settings, name),
    ]),
  ].sort((one, other) => one - other);

/**
 * Returns settings with another value. A and the composition are trained for as long as so many keys take, unless a
 * visitor has chosen otherwise.
 */
export function withQuickSetting(settings: Settings, name: QuickSetting, value: number): Settings {
  const read = settingsIn({ ...textsOf(settings), [name]: String(value) }, settings);
  if ('wrong' in read) return settings;
  return name === 'keys' ? trainedForItsKeys(read.settings, settings) : read.settings;
}

function trainedForItsKeys(settings: Settings, before: Settings): Settings {
  const preset = presetsOf(before.world.kind)[differences(before).layout];
  const planned = adaptedRecipe(preset, before.world);
  const optimisers = ({ A, composition }: Pick<Settings, 'A' | 'composition'>) =>
    JSON.stringify([A.optimiser, composition.optimiser]);
  if (optimisers(planned) !== optimisers(before)) return settings;
  const { A, composition } = adaptedRecipe(preset, settings.world);
  return underItsName({
    ...settings,
    A: { ...settings.A, optimiser: A.optimiser },
    composition: { ...settings.composition, optimiser: composition.optimiser },
  });
}

/** Returns the phases that have to be trained again when this setting changes. */
export function retrainedBy(settings: Settings, name: QuickSetting): Phase[] {
  const other = stopsOf(settings, name).find((value) => value !== quickValue(settings, name));
  if (other === undefined) return [];
  const moved = withQuickSetting(settings, name, other);
  return PHASES.filter((phase) => !isTrainedAlike(phase, settings, moved));
}
