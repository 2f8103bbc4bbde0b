import type { LabWords } from '../../i18n/en/lab.ts';
import type { Settings } from '../../training/settings.ts';
import { entryCount, operandsOf, ownDataOf } from '../../worlds/registry.ts';

/** Describes the settings that determine a run, in a few words each. */
export function settingsInWords({ preset, seed, world }: Settings, { settings: words }: LabWords): string[] {
  const { all } = entryCount(world);
  const operands = operandsOf(world);
  return [
    words.presets[preset],
    ownDataOf(world) ? words.summary.ownKeys(all) : words.summary.keys(all),
    words.summary.share(world.share),
    ...(operands === undefined ? [] : [words.summary.operands(operands)]),
    words.summary.seeds(seed, world.seed),
  ];
}
