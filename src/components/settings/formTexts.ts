/** The content of the form: a text for each field, the share in per cent, as a person writes it. */
import { type FieldName, kindOf, nearestText } from '../../training/settingFields.ts';
import type { Settings } from '../../training/settings.ts';
import { settingsIn, type Texts, textsOf } from '../../training/settingTexts.ts';

/** Rounds away the traces of binary fractions: 100 × 0.07 is not quite 7. */
const rounded = (value: number) => String(Number(value.toFixed(6)));

/** Returns a text in per cent of one that is a share. */
const inPercent = (share: string) => rounded(100 * Number(share));

/** Returns the texts of settings, as they stand in the form. */
export const formTexts = (settings: Settings): Texts => {
  const texts = textsOf(settings);
  return { ...texts, share: inPercent(texts.share) };
};

/** Returns the settings in a form, or the fields that make it invalid. */
export function settingsOfForm(
  texts: Texts,
  base: Settings,
): { settings: Settings } | { wrong: readonly FieldName[] } {
  const share = texts.share.trim() === '' ? '' : rounded(Number(texts.share) / 100);
  return settingsIn({ ...texts, share }, base);
}

/** Returns the limits of a field, as they are written beside it; null if it has none. */
export function limitsOf(name: FieldName): { least: string; most: string } | null {
  const kind = kindOf(name);
  if (kind.kind !== 'number' || nearestText(name, String(kind.most)) === null) return null;
  const [least, most] = [
    String(kind.least),
    kind.most === 2 ** 31 - 1 ? '2³¹ − 1' : kind.most.toLocaleString('en'),
  ];
  return name === 'share' ? { least: inPercent(least), most: inPercent(String(kind.most)) } : { least, most };
}

/** Returns the last part of a field's name: the setting, of whatever model. */
export const termOf = (name: FieldName): string => name.split('.').at(-1) ?? name;
