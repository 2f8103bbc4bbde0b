/**
 * The visitor's own data, as long as the page is open. Settings that were written down, with a run or a file, name
 * them by their fingerprint; with the rows their world can be built again.
 */
import type { Settings } from '../../training/settings.ts';
import type { OwnData } from '../../worlds/kind.ts';
import { ownDataOf, withOwnData } from '../../worlds/registry.ts';

export function createOwnTables() {
  const tables = new Map<string, OwnData>();
  return {
    /** The settings with the rows of their own data, if they have some; null if nobody here has these rows. */
    complete(settings: Settings): Settings | null {
      const data = ownDataOf(settings.world);
      if (data === null) return settings;
      if (data.rows) tables.set(data.fingerprint, data);
      const whole = tables.get(data.fingerprint);
      return whole ? { ...settings, world: withOwnData(settings.world, whole) } : null;
    },
  };
}
