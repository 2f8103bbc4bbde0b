/**
 * Settings worth a try, each a question to the claim: only the differences from a layout. With a visitor's own keys,
 * the share that is composed on stays as they chose it.
 */

import { skylineOf } from '../../results/plan.ts';
import { settingsForTable } from '../../training/ownData.ts';
import type { FieldName } from '../../training/settingFields.ts';
import { presetsOf, type Settings } from '../../training/settings.ts';
import { settingsIn, textsOf } from '../../training/settingTexts.ts';
import type { Layout } from '../../worlds/recipe.ts';
import { ownDataOf } from '../../worlds/registry.ts';

/** The experiments, by the question that they answer. */
export const QUESTIONS = {
  /** Is it A's knowledge? */
  knowledge: ['vanillaA', 'randomA', 'encoder'],
  /** Would something else do? */
  instead: ['lora', 'fineTuned', 'furtherTrained', 'skyline'],
  /** Do the links have to be in certain places, and how many keys does it take? */
  extent: ['onePair', 'upperPair', 'lowestLayer', 'fewKeys'],
  /** Does it work with more augmenting models? */
  several: ['together', 'later'],
} as const;
export type Question = keyof typeof QUESTIONS;
export type Experiment = (typeof QUESTIONS)[Question][number];

type Changes = Partial<Record<FieldName, string>>;

/** With two augmenting models each key is known to one of them only: more keys take part in the composition. */
const TWO_MODELS_SHARE = '0.4';

const CHANGES: Record<Exclude<Experiment, 'skyline'>, Record<Layout, Changes | null>> = {
  vanillaA: both({ variant: 'vanillaA' }),
  randomA: both({ variant: 'randomA' }),
  encoder: both({ variant: 'encoder' }),
  lora: both({ variant: 'lora' }),
  fineTuned: both({ variant: 'fineTuned' }),
  furtherTrained: both({ variant: 'furtherTrained' }),
  onePair: { paper: { pairs: '2-0' }, small: null },
  upperPair: { paper: { pairs: '4-2' }, small: { pairs: '2-1' } },
  lowestLayer: both({ pairs: '1-0' }),
  fewKeys: both({ share: '0.05' }),
  together: both({ augmenting: 'together', share: TWO_MODELS_SHARE }),
  later: both({ augmenting: 'later', share: TWO_MODELS_SHARE }),
};

function both(changes: Changes): Record<Layout, Changes> {
  return { paper: changes, small: changes };
}

/** The settings that experiments with a layout start from, and go back to, with a visitor's own keys if there are any. */
export function baseOf(layout: Layout, world: Settings['world']): Settings {
  const data = ownDataOf(world);
  return data ? settingsForTable(layout, data, world.share) : presetsOf(world.kind)[layout];
}

/** The settings of an experiment with a layout; null where it has no such thing. */
export function settingsOf(experiment: Experiment, layout: Layout, base: Settings): Settings | null {
  if (experiment === 'skyline') return skylineOf(base);
  const { share = null, ...changes } = CHANGES[experiment][layout] ?? {};
  const isShared = share !== null && ownDataOf(base.world) === null;
  if (!isShared && Object.keys(changes).length === 0) return null;
  const read = settingsIn({ ...textsOf(base), ...changes, ...(isShared && { share }) }, base);
  if ('wrong' in read) throw new Error(`${experiment} is no valid experiment: ${read.wrong}`);
  return read.settings;
}
