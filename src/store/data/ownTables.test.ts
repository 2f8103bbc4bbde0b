import { expect, it } from 'vitest';
import { PRESETS } from '../../training/settings.ts';
import { withoutRows } from '../../worlds/keyvalue/config.ts';
import { keyValue } from '../../worlds/keyvalue/kind.ts';
import { makeTable } from '../../worlds/keyvalue/ownTable/table.ts';
import { createOwnTables } from './ownTables.ts';

it('gives settings that name a table its rows back, once they were seen', async () => {
  const table = await makeTable(Array.from('abcdefghijklmnop', (letter, i) => [letter, i]));
  const own = { ...PRESETS.small, world: { ...keyValue.presets.small.world, table } };
  const named = { ...own, world: withoutRows(own.world) };
  const tables = createOwnTables();
  expect(tables.complete(PRESETS.small)).toBe(PRESETS.small);
  expect(tables.complete(named)).toBeNull();
  expect(tables.complete(own)).toEqual(own);
  expect(tables.complete(named)).toEqual(own);
});
