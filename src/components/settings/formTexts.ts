/** The content of the form: a text for each field, the share in per cent, as a person writes it. */
import {
  canonicalText,
  type FieldName,
  kindOf,
  nearestText,
  numberProblem,
} from '../../training/settingFields.ts';
import type { Settings } from '../../training/settings.ts';
import { settingsIn, type Texts, textsOf } from '../../training/settingTexts.ts';
import { plainText } from '../../worlds/plainText.ts';

/** Rounds away the traces of binary fractions: 100 × 0.07 is not quite 7. */
const rounded = (value: number) => String(Number(value.toFixed(6)));

/** Returns a text in per cent of one that is a share. */
const inPercent = (share: string) => rounded(100 * Number(share));

/** Returns the texts of settings, as they stand in the form. */
export const formTexts = (settings: Settings): Texts => {
  const texts = textsOf(settings);
  return { ...texts, share: inPercent(texts.share) };
};

/** Returns the text of a field as it is outside the form: what is typed as a share is meant in per cent. */
const outside = (name: FieldName, text: string): string =>
  name !== 'share' || /^$|%$/.test(plainText(text).trim()) ? text : `${text}%`;

/** Returns the settings in a form, or the fields that make it invalid. */
export const settingsOfForm = (
  texts: Texts,
  base: Settings,
): { settings: Settings } | { wrong: readonly FieldName[] } =>
  settingsIn({ ...texts, share: outside('share', texts.share) }, base);

/** Returns a text that is typed into a field as the page itself writes it; as it is if the field takes it not. */
export function asWritten(name: FieldName, text: string): string {
  const canonical = canonicalText(name, outside(name, text));
  return canonical !== null && name === 'share' ? inPercent(canonical) : (canonical ?? text);
}

/** Returns the number in a field; not a number if it has none. */
export const numberIn = (texts: Texts, name: FieldName): number => Number(asWritten(name, texts[name]));

/** Returns why what is typed into a field is none of its numbers; null if it is one. */
export const problemIn = (texts: Texts, name: FieldName) => numberProblem(name, outside(name, texts[name]));

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
