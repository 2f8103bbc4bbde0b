/** A step as runs of dispatches that belong to the same part of it, in order. */
import { within } from '../../components/ui/moves.ts';
import type { StepDispatch, StepPart } from '../../protocol/kernels.ts';

export interface PartRun {
  part: StepPart;
  /** The index of the first of its dispatches, and their number. */
  from: number;
  count: number;
}

/** Returns the runs of a step: an early exit's loss comes amid the forward pass, which then has two. */
export function runsOf(dispatches: readonly Pick<StepDispatch, 'part'>[]): PartRun[] {
  const runs: PartRun[] = [];
  dispatches.forEach(({ part }, i) => {
    const last = runs.at(-1);
    if (last?.part === part) last.count++;
    else runs.push({ part, from: i, count: 1 });
  });
  return runs;
}

/** Returns the share of the time that dispatches take together. */
export const shareOf = (shares: readonly number[], { from, count }: PartRun): number =>
  shares.slice(from, from + count).reduce((sum, share) => sum + share, 0);

/** Returns the dispatch to which a key leads from another; null if it leads nowhere. */
export function moved(at: number, key: string, runs: readonly PartRun[], count: number): number | null {
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
