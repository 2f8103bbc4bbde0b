/**
 * Settings as the query of the lab's address, and back: only the differences from a layout, as in
 * `preset=paper&share=0.05&pairs=2-2,4-4`. Addresses come from anywhere. Each value is parsed, one that can't be used
 * gives way to the nearest that can, then so do values that don't go together, and the changes are reported. A
 * visitor's own keys are in no address: it only notes that there were some, and stands for those that are loaded.
 */

import { withTable } from '../../training/ownData.ts';
import {
  canonicalText,
  type FieldName,
  fieldText,
  hasField,
  isFieldName,
  nearestText,
} from '../../training/settingFields.ts';
import { presetsOf, type Settings } from '../../training/settings.ts';
import { differences, settingsIn, type Texts, textsOf } from '../../training/settingTexts.ts';
import type { OwnData } from '../../worlds/kind.ts';
import { LAYOUTS, type Layout } from '../../worlds/recipe.ts';
import { KIND_NAMES, OFFERED_KINDS, ownDataOf } from '../../worlds/registry.ts';
import { type Change, excerpt } from '../asking/comparison.ts';
import { withinReach } from '../lab/withinReach.ts';

const WORLD = 'world';
const TABLE = 'table';
const OWN = 'own';
/** The parameters that are no fields. */
const SPECIAL = [WORLD, 'preset', TABLE] as const;
const isSpecial = (name: string): name is (typeof SPECIAL)[number] =>
  SPECIAL.some((special) => special === name);

const isLayout = (text: string): text is Layout => LAYOUTS.some((layout) => layout === text);

/** Returns the query that asks for settings. */
export function writeConfiguration(settings: Settings): string {
  const { layout, fields } = differences(settings);
  // Not URLSearchParams: it would write commas as %2C, and nothing here needs escaping.
  const own = ownDataOf(settings.world) ? [`${TABLE}=${OWN}`] : [];
  const world = settings.world.kind === KIND_NAMES[0] ? [] : [`${WORLD}=${settings.world.kind}`];
  return [
    ...world,
    `preset=${layout}`,
    ...fields.map((name) => `${name}=${fieldText(settings, name)}`),
    ...own,
  ].join('&');
}

interface ReadConfiguration {
  /** Null if the query asks for nothing. */
  settings: Settings | null;
  changes: Change[];
}

/**
 * Reads the query of an address. Any text gives settings, or none if it names none.
 * @param present the visitor's own keys, if there are any
 */
export function readConfiguration(query: string, present?: OwnData): ReadConfiguration {
  const changes: Change[] = [];
  const given = new Map<FieldName | (typeof SPECIAL)[number], string>();
  for (const [name, value] of new URLSearchParams(query)) {
    if (!isSpecial(name) && !isFieldName(name)) changes.push({ kind: 'unknown', name: excerpt(name) });
    else if (given.has(name)) changes.push({ kind: 'dropped', name, given: excerpt(value) });
    else given.set(name, value);
  }
  if (given.size === 0) return { settings: null, changes };

  const named = given.get(WORLD) ?? KIND_NAMES[0];
  const kind = OFFERED_KINDS.find((name) => name === named) ?? KIND_NAMES[0];
  if (kind !== named) changes.push({ kind: 'replaced', name: WORLD, given: excerpt(named), used: kind });
  const wanted = given.get('preset') ?? 'paper';
  const layout = isLayout(wanted) ? wanted : 'paper';
  if (layout !== wanted)
    changes.push({ kind: 'replaced', name: 'preset', given: excerpt(wanted), used: layout });
  const own = given.get(TABLE);
  const table = own === OWN ? present : undefined;
  if (own === OWN && table === undefined) changes.push({ kind: 'own-keys' });
  else if (own !== OWN && own !== undefined)
    changes.push({ kind: 'dropped', name: TABLE, given: excerpt(own) });

  const base = withTable(presetsOf(kind)[layout], table);
  const texts: Record<FieldName, string> = { ...textsOf(base) };
  for (const [name, text] of given) {
    if (!isFieldName(name)) continue;
    if (!hasField(base, name)) {
      changes.push({ kind: 'dropped', name, given: excerpt(text) });
      continue;
    }
    const meant = canonicalText(name, text);
    const used = meant ?? nearestText(name, text);
    if (used !== null) texts[name] = used;
    if (used === null) changes.push({ kind: 'dropped', name, given: excerpt(text) });
    else if (meant === null) changes.push({ kind: 'replaced', name, given: excerpt(text), used });
  }

  const mended = withinReach(texts);
  for (const name of differing(texts, mended)) {
    changes.push({ kind: 'replaced', name, given: excerpt(texts[name]), used: mended[name] });
  }
  const read = settingsIn(mended, base);
  if ('settings' in read) return { settings: read.settings, changes };
  for (const name of read.wrong) changes.push({ kind: 'dropped', name, given: excerpt(mended[name]) });
  return { settings: base, changes };
}

const differing = (texts: Texts, others: Texts): FieldName[] =>
  Object.keys(texts)
    .filter(isFieldName)
    .filter((name) => texts[name] !== others[name]);
