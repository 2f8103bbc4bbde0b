/** The settings that an address wants when the page opens. */
import { PRESETS, type Settings } from '../../training/settings.ts';
import { ownDataOf } from '../../worlds/registry.ts';
import { parseAddress } from './address.ts';
import { readConfiguration, writeConfiguration } from './configuration.ts';

export interface Wanted {
  /** Returns true if a run of these settings may be opened. An address that names none wants any. */
  isWanted(settings: Settings): boolean;
  /** The settings to begin with if there is no such run. */
  settings: Settings;
}

/** Reads what an address wants: that of the lab names settings, other pages show any models. */
export function wantedSettings(hash: string): Wanted {
  const { path, query } = parseAddress(hash);
  const asked = path === '/lab' ? readConfiguration(query).settings : null;
  if (asked === null) return { isWanted: () => true, settings: PRESETS.paper };
  return {
    isWanted(settings) {
      const meant = readConfiguration(query, ownDataOf(settings.world) ?? undefined).settings;
      return meant !== null && writeConfiguration(meant) === writeConfiguration(settings);
    },
    settings: asked,
  };
}
