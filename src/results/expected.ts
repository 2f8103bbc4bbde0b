/** The results to expect of a composition that is trained on so many keys, after published runs of the same size. */
import { entryCount } from '../worlds/registry.ts';
import { suiteMean } from './measures.ts';
import { sweepRuns } from './plan.ts';
import type { RunRecord } from './record.ts';
import type { Mean } from './statistics.ts';

export interface Expected {
  /** The number of keys that the published composition was trained on. */
  keys: number;
  heldOut: Mean;
}

/**
 * Returns the published runs over the share of keys whose composition was trained on as many keys or fewer; of those,
 * the nearest. If there are none so small, the smallest; null if nothing is published.
 */
export function expectedOf(composed: number, runs: readonly RunRecord[]): Expected | null {
  const known = sweepRuns('small', 'share').flatMap(({ name, settings }): Expected[] => {
    const records = runs.filter((run) => run.name === name);
    const heldOut = suiteMean(records, 'heldOut');
    return heldOut === null ? [] : [{ keys: entryCount(settings.world).composed, heldOut }];
  });
  return known.findLast(({ keys }) => keys <= composed) ?? known[0] ?? null;
}
