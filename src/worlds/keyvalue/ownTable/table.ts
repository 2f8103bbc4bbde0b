import { sha256 } from '../../../engine/sha256.ts';
import type { OwnTable } from '../config.ts';

/** A key and its value, 0…99. */
export type Row = [key: string, value: number];

/** Makes a table of distinct keys. Their order does not matter: the same rows are the same table. */
export async function makeTable(rows: readonly Row[]): Promise<OwnTable> {
  const ordered = [...rows].sort(([a], [b]) => (a < b ? -1 : 1));
  const text = ordered.map((row) => `${row.join()}\n`).join('');
  const fingerprint = await sha256(new TextEncoder().encode(text));
  return { fingerprint, count: ordered.length, rows: ordered };
}
