import type { Settings } from '../../training/settings.ts';
import { strings } from '../strings.ts';

const { settings: words } = strings;

/** What determines a run, in a few words each. */
export function settingsInWords({ preset, seed, world }: Settings): string[] {
  return [
    words.presets[preset],
    words.summary.keys(world.keys),
    words.summary.share(world.share),
    words.summary.operands(world.operands),
    words.summary.seeds(seed, world.seed),
  ];
}
