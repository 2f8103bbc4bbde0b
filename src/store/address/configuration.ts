/**
 * Settings as the query of the lab's address, and back: only the differences from a layout, as in
 * `preset=paper&share=0.05&pairs=2-2,4-4`. Addresses come from anywhere. Each value is parsed, one that can't be used
 * gives way to the nearest that can, then so do values that don't go together, and the changes are reported. A
 * visitor's own keys are in no address: it only notes that there were some, and stands for those that are loaded.
 */
import { withTable } from '../../training/ownKeys.ts';
import {
  type FieldName,
  fieldText,
  isFieldName,
  isFieldText,
  nearestText,
} from '../../training/settingFields.ts';
import { PRESETS, type Settings } from '../../training/settings.ts';
import {
  differences,
  LAYOUTS,
  type Layout,
  settingsIn,
  type Texts,
  textsOf,
} from '../../training/settingTexts.ts';
import type { OwnTable } from '../../worlds/keyvalue/config.ts';
import { type Change, excerpt } from '../asking/comparison.ts';
import { withinReach } from '../lab/withinReach.ts';

const TABLE = 'table';
const OWN = 'own';

const isLayout = (text: string): text is Layout => LAYOUTS.some((layout) => layout === text);

/** Returns the query that asks for settings. */
export function writeConfiguration(settings: Settings): string {
  const { layout, fields } = differences(settings);
  // URLSearchParams would write commas as %2C, and nothing here needs escaping.
  const own = settings.world.table ? [`${TABLE}=${OWN}`] : [];
  return [`preset=${layout}`, ...fields.map((name) => `${name}=${fieldText(settings, name)}`), ...own].join(
    '&',
  );
}

interface ReadConfiguration {
  /** Null if the query asks for nothing. */
  settings: Settings | null;
  changes: Change[];
}

/**
 * Reads the query of an address. Any text gives settings, or none if it names none.
 * @param present the visitor's own keys that are in place, if any
 */
export function readConfiguration(query: string, present?: OwnTable): ReadConfiguration {
  const changes: Change[] = [];
  const given = new Map<FieldName | 'preset' | typeof TABLE, string>();
  for (const [name, value] of new URLSearchParams(query)) {
    if (name !== 'preset' && name !== TABLE && !isFieldName(name))
      changes.push({ kind: 'unknown', name: excerpt(name) });
    else if (given.has(name)) changes.push({ kind: 'dropped', name, given: excerpt(value) });
    else given.set(name, value);
  }
  if (given.size === 0) return { settings: null, changes };

  const wanted = given.get('preset') ?? 'paper';
  const layout = isLayout(wanted) ? wanted : 'paper';
  if (layout !== wanted)
    changes.push({ kind: 'replaced', name: 'preset', given: excerpt(wanted), used: layout });
  const own = given.get(TABLE);
  const table = own === OWN ? present : undefined;
  if (own === OWN && table === undefined) changes.push({ kind: 'own-keys' });
  else if (own !== OWN && own !== undefined)
    changes.push({ kind: 'dropped', name: TABLE, given: excerpt(own) });

  const base = withTable(PRESETS[layout], table);
  const texts: Record<FieldName, string> = { ...textsOf(base) };
  for (const [name, text] of given) {
    if (name === 'preset' || name === TABLE) continue;
    const used = isFieldText(name, text) ? text : nearestText(name, text);
    if (used !== null) texts[name] = used;
    if (used === null) changes.push({ kind: 'dropped', name, given: excerpt(text) });
    else if (used !== text) changes.push({ kind: 'replaced', name, given: excerpt(text), used });
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
