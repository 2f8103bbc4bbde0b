/** Points of the curves: an accuracy over something, with its interval, from the records of several seeds. */
import type { Suite } from '../worlds/registry.ts';
import { suiteMean } from './measures.ts';
import type { RunRecord } from './record.ts';
import { type Mean, meanOf } from './statistics.ts';

export interface Point extends Mean {
  x: number;
}

/** Returns the accuracy while the composition was trained, at every step at which all of the records were measured. */
export function overSteps(records: readonly RunRecord[], suite: Suite): Point[] {
  const curves = records.map(({ stages }) => new Map(stages.AB?.accuracy[suite] ?? []));
  const [first] = curves;
  if (first === undefined) return [];
  return [...first.keys()].flatMap((step) => {
    const shares = curves.flatMap((curve) => curve.get(step) ?? []);
    const mean = shares.length === curves.length ? meanOf(shares) : null;
    return mean === null ? [] : [{ x: step, ...mean }];
  });
}

/** Returns the final accuracy of A⊕B, over what distinguishes the runs; runs without records have no point. */
export function overRuns(
  runs: readonly { x: number; records: readonly RunRecord[] }[],
  suite: Suite,
): Point[] {
  return runs.flatMap(({ x, records }) => {
    const mean = suiteMean(records, suite);
    return mean === null ? [] : [{ x, ...mean }];
  });
}
