import type { OwnTable } from '../config.ts';

/** A key and its value, 0…99. */
export type Row = [key: string, value: number];

/** Makes a table of distinct keys. Their order does not matter: the same rows are the same table. */
export async function makeTable(rows: readonly Row[]): Promise<OwnTable> {
  const ordered = [...rows].sort(([a], [b]) => (a < b ? -1 : 1));
  const text = ordered.map((row) => `${row.join()}\n`).join('');
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text)));
  const fingerprint = Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return { fingerprint, count: ordered.length, rows: ordered };
}
