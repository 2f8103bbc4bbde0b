/** The names of runs: what their settings differ in from their layout's, unless a visitor named them. */

import type { ExperimentWords } from '../../i18n/en/experiment.ts';
import type { LabWords } from '../../i18n/en/lab.ts';
import { integer } from '../../i18n/format.ts';
import { PHASE_NAMES } from '../../i18n/names.ts';
import type { Run } from '../../store/runs/runRecord.ts';
import { type FieldName, fieldText } from '../../training/settingFields.ts';
import type { Settings } from '../../training/settings.ts';
import { differences } from '../../training/settingTexts.ts';
import { entryCount, operandsOf, ownDataOf } from '../../worlds/registry.ts';
import { labelOf } from '../settings/FieldGroup.tsx';

interface NameWords {
  lab: Pick<LabWords, 'variant' | 'augmenting' | 'settings'>;
  experiment: ExperimentWords;
}

/** The largest number of parts of a name; nobody reads more. */
const MOST_PARTS = 3;

/** Describes a setting in a word or two. */
function part(name: FieldName, settings: Settings, { lab, experiment }: NameWords): string {
  const { configuration, runs } = experiment;
  const text = fieldText(settings, name);
  switch (name) {
    case 'variant':
      return lab.variant[settings.composition.variant];
    case 'augmenting':
      return lab.augmenting[settings.augmenting];
    case 'share':
      return lab.settings.summary.share(settings.world.share);
    case 'keys':
      return lab.settings.summary.keys(entryCount(settings.world).all);
    case 'operands':
      return lab.settings.summary.operands(operandsOf(settings.world) ?? 0);
    case 'pairs': {
      const pairs = settings.composition.pairs.map((pair) =>
        configuration.pair(pair.augmenting, pair.anchor),
      );
      return `${configuration.field.pairs} ${pairs.join(', ')}`;
    }
    case 'AB.null':
      return settings.composition.nullKey ? configuration.field.null : runs.nullNone;
    case 'A.exit':
      return settings.A.earlyExit === null
        ? `A: ${runs.exitNone}`
        : `A: ${labelOf(name, configuration)} ${text}`;
    default: {
      const [model, term] = name.split('.');
      const of = term === undefined ? '' : `${model === 'AB' ? PHASE_NAMES.AB : model}: `;
      const value = Number.isInteger(Number(text)) ? integer(Number(text)) : text;
      return `${of}${labelOf(name, configuration)} ${value}`;
    }
  }
}

/** Names settings by themselves. */
export function settingsName(settings: Settings, words: NameWords): string {
  const { layout, fields } = differences(settings);
  const { runs } = words.experiment;
  const base = words.lab.settings.presets[layout];
  const data = ownDataOf(settings.world);
  const own = data ? [words.lab.settings.summary.ownKeys(data.count)] : [];
  if (fields.length === 0 && own.length === 0) return base;
  const parts = fields.slice(0, MOST_PARTS).map((name) => part(name, settings, words));
  const left = fields.length - parts.length;
  return runs.and([
    ...(layout === 'paper' ? [] : [base]),
    ...own,
    ...parts,
    ...(left > 0 ? [runs.more(left)] : []),
  ]);
}

/** Returns a name for each run, by its id; if several would have the same, the later ones are counted. */
export function namesOf(all: readonly Run[], words: NameWords): ReadonlyMap<string, string> {
  const times = new Map<string, number>();
  const names = new Map<string, string>();
  for (const { id, name, settings } of all) {
    const base = name ?? settingsName(settings, words);
    const count = (times.get(base) ?? 0) + 1;
    times.set(base, count);
    names.set(id, count === 1 ? base : words.experiment.runs.again(base, count));
  }
  return names;
}
