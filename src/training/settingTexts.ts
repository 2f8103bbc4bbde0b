/** Settings as texts, one for each field, as forms and addresses hold them; and how settings differ. */
import { LAYOUTS, type Layout } from '../worlds/recipe.ts';
import {
  byField,
  FIELD_NAMES,
  type FieldName,
  fieldsAt,
  fieldText,
  hasField,
  isFieldText,
  withFieldText,
} from './settingFields.ts';
import { presetsOf, type Settings, settingsSchema } from './settings.ts';

export type Texts = Readonly<Record<FieldName, string>>;

/** All fields of settings. */
export const textsOf = (settings: Settings): Texts => byField((name) => fieldText(settings, name));

/**
 * The settings that texts mean, or the fields that keep them from meaning any.
 * @param base what is no field is taken from here
 */
export function settingsIn(texts: Texts, base: Settings): { settings: Settings } | { wrong: FieldName[] } {
  const names = FIELD_NAMES.filter((name) => hasField(base, name));
  const wrong = names.filter((name) => !isFieldText(name, texts[name]));
  if (wrong.length > 0) return { wrong };
  const candidate = names.reduce<unknown>((tree, name) => withFieldText(tree, name, texts[name]), base);
  const parsed = settingsSchema.safeParse(candidate);
  return parsed.success
    ? { settings: underItsName(parsed.data) }
    : { wrong: fieldsAt(parsed.error.issues.map(({ path }) => path)) };
}

/** Returns true if two settings are alike in these fields; `A` stands for all fields of A. */
export function areAlike(one: Settings, other: Settings, fields: readonly string[]): boolean {
  return FIELD_NAMES.filter((name) => fields.includes(name) || fields.includes(name.split('.')[0])).every(
    (name) => fieldText(one, name) === fieldText(other, name),
  );
}

/** Settings of a layout's models go by its name. */
export function underItsName(settings: Settings): Settings {
  const models = ['A', 'B', 'AB', 'pairs', 'variant', 'augmenting'];
  const presets = presetsOf(settings.world.kind);
  const layout = LAYOUTS.find((each) => areAlike(settings, presets[each], models));
  return { ...settings, preset: layout ?? 'custom' };
}

interface Differences {
  layout: Layout;
  fields: readonly FieldName[];
}

/** Settings are asked for their differences at every change of anything, and never change themselves. */
const known = new WeakMap<Settings, Differences>();

/** The layout that settings are nearest to, and the fields in which they differ from it. */
export function differences(settings: Settings): Differences {
  const found = known.get(settings) ?? findDifferences(settings);
  known.set(settings, found);
  return found;
}

function findDifferences(settings: Settings): Differences {
  const presets = presetsOf(settings.world.kind);
  const all = LAYOUTS.map((layout) => ({
    layout,
    fields: FIELD_NAMES.filter((name) => fieldText(settings, name) !== fieldText(presets[layout], name)),
  }));
  return all.reduce((least, other) => (other.fields.length < least.fields.length ? other : least));
}
