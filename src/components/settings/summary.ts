import type { LabWords } from '../../i18n/en/lab.ts';
import type { Settings } from '../../training/settings.ts';

/** Describes the settings that determine a run, in a few words each. */
export function settingsInWords({ preset, seed, world }: Settings, { settings: words }: LabWords): string[] {
  return [
    words.presets[preset],
    world.table ? words.summary.ownKeys(world.table.count) : words.summary.keys(world.keys),
    words.summary.share(world.share),
    words.summary.operands(world.operands),
    words.summary.seeds(seed, world.seed),
  ];
}
