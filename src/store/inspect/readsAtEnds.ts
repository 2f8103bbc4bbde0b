/** The share of B's attention at a key that falls on the key's last letter. */

import type { Settings } from '../../training/settings.ts';
import { textsOf } from '../../worlds/registry.ts';
import type { Inspected } from './insideState.ts';

/**
 * Returns the share of attention that B, at the last letter of each key, puts on A's state at that letter: the mean
 * over the keys, of the head that puts most there. Null if the expression has no keys.
 */
export function readsAtEnds(
  { tokens, attention }: Inspected,
  { composition, world }: Settings,
): number | null {
  const { isOfEntry } = textsOf(world.kind);
  const count = tokens.length;
  const ends = tokens.flatMap(({ text }, i) =>
    isOfEntry(text) && !isOfEntry(tokens[i + 1]?.text ?? '') ? [i] : [],
  );
  if (ends.length === 0) return null;
  const shares = attention.flatMap((weights) =>
    Array.from({ length: composition.heads }, (_, head) => {
      const at = (row: number) => weights[(head * count + row) * (count + 1) + row];
      return ends.reduce((sum, end) => sum + at(end), 0) / ends.length;
    }),
  );
  return Math.max(...shares);
}
