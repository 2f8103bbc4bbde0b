import type { LabWords } from '../../i18n/en/lab.ts';
import type { Settings } from '../../training/settings.ts';
import { entryCount, ownDataOf } from '../../worlds/registry.ts';

/** Describes the settings that determine a run, in a few words each. */
export function settingsInWords({ preset, seed, world }: Settings, { settings: words }: LabWords): string[] {
  const { all } = entryCount(world);
  return [
    words.presets[preset],
    ownDataOf(world) ? words.summary.ownKeys(all) : words.summary.keys(all),
    words.summary.share(world.share),
    words.summary.operands(world.operands),
    words.summary.seeds(seed, world.seed),
  ];
}
