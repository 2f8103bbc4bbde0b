/** The heads that are switched off: one by one, or a whole link at once. */
import type { SwitchedOff } from '../../inspection/inspector.ts';

/** Returns true if a head is off, by itself or with its link; a head of null asks for all of them. */
export const isOff = (off: readonly SwitchedOff[], pair: number, head: number | null): boolean =>
  off.some((each) => each.pair === pair && (each.head === null || each.head === head));

/**
 * Returns the heads that are off after a switch: a link takes its heads along, and comes off when a head of it is
 * switched on again.
 */
export function switched(
  off: readonly SwitchedOff[],
  pair: number,
  head: number | null,
  heads: number,
): SwitchedOff[] {
  const others = off.filter((each) => each.pair !== pair);
  const wasOff = isOff(off, pair, head);
  if (head === null) return wasOff ? others : [...others, { pair, head }];
  const own = Array.from({ length: heads }, (_, each) => each).filter((each) =>
    each === head ? !wasOff : isOff(off, pair, each),
  );
  if (own.length === heads) return [...others, { pair, head: null }];
  return [...others, ...own.map((each) => ({ pair, head: each }))];
}
