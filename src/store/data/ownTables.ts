/**
 * The visitor's own tables, as long as the page is open. Settings in a stored run or a file name a table by its
 * fingerprint; with its rows they can be built again.
 */
import type { Settings } from '../../training/settings.ts';
import type { OwnTable } from '../../worlds/keyvalue/config.ts';

export function createOwnTables() {
  const tables = new Map<string, OwnTable>();
  return {
    /** Returns the settings with the rows of their table, if they have one; null if its rows are not here. */
    complete(settings: Settings): Settings | null {
      const { table } = settings.world;
      if (table === undefined) return settings;
      if (table.rows) tables.set(table.fingerprint, table);
      const whole = tables.get(table.fingerprint);
      return whole ? { ...settings, world: { ...settings.world, table: whole } } : null;
    },
  };
}
