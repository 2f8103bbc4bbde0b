/** A step as runs of dispatches that belong to the same part of it, in order. */
import { within } from '../../components/ui/moves.ts';
import type { StepDispatch, StepPart } from '../../protocol/kernels.ts';

export interface Run {
  part: StepPart;
  /** The first of its dispatches, and how many there are. */
  from: number;
  count: number;
}

/** The runs of a step: an early exit's loss comes amid the forward pass, which then has two. */
export function runsOf(dispatches: readonly Pick<StepDispatch, 'part'>[]): Run[] {
  const runs: Run[] = [];
  dispatches.forEach(({ part }, i) => {
    const last = runs.at(-1);
    if (last?.part === part) last.count++;
    else runs.push({ part, from: i, count: 1 });
  });
  return runs;
}

/** How much dispatches take together. */
export const shareOf = (shares: readonly number[], { from, count }: Run): number =>
  shares.slice(from, from + count).reduce((sum, share) => sum + share, 0);

/** Where a key leads from a dispatch; null where it leads nowhere. */
export function moved(at: number, key: string, runs: readonly Run[], count: number): number | null {
  const run = runs.findLastIndex(({ from }) => from <= at);
  switch (key) {
    case 'ArrowLeft':
      return within(at - 1, count);
    case 'ArrowRight':
      return within(at + 1, count);
    case 'ArrowUp':
      return runs[within(run - 1, runs.length)].from;
    case 'ArrowDown':
      return runs[within(run + 1, runs.length)].from;
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return null;
  }
}
