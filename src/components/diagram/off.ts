import type { SwitchedOff } from '../../inspection/inspector.ts';
import type { Augmenting } from '../../training/stages.ts';

/** How many of a link's heads are switched off. The pairs of a second augmenting model count on from those of the first. */
export function headsOff(
  { model, pair }: { model: Augmenting; pair: number },
  pairs: number,
  off: readonly SwitchedOff[],
  heads: number,
): number {
  const index = model === 'A' ? pair : pairs + pair;
  const own = off.filter((each) => each.pair === index);
  return own.some(({ head }) => head === null) ? heads : new Set(own.map(({ head }) => head)).size;
}
