/** The summary of the results: the accuracy of each way to use A and B on held-out keys, and the sums that B keeps. */

import type { Phase } from '../worlds/phases.ts';
import type { Variant } from '../worlds/recipe.ts';
import { PUBLISHED_KIND, resultSuites } from '../worlds/registry.ts';
import { suiteMean } from './measures.ts';
import type { Recipe } from './plan.ts';
import type { RunRecord } from './record.ts';
import type { Mean } from './statistics.ts';

/** The suites of the world whose results are published. */
const SUITES = resultSuites(PUBLISHED_KIND);

const VARIANTS = ['calm', 'lora', 'fineTuned', 'furtherTrained'] as const satisfies readonly Variant[];
export type Way = (typeof VARIANTS)[number] | 'B' | 'A';

export interface HeadlineRow {
  way: Way;
  /** The model's phase, or that of the model it is made of. */
  phase: Phase;
  /** Null if it was not run. */
  heldOut: Mean | null;
  numeric: Mean | null;
  seeds: number;
}

function rowOf(way: Way, phase: Phase, model: Phase, records: readonly RunRecord[]): HeadlineRow {
  const [heldOut, numeric] = [SUITES.heldOut, SUITES.plain].map((suite) => suiteMean(records, suite, model));
  return { way, phase, heldOut, numeric, seeds: records.length };
}

/** Lists CALM first, then the models made of B without A, then B and A by themselves. */
export function headlineRows(
  layout: Recipe,
  recordsOf: (name: string) => readonly RunRecord[],
): HeadlineRow[] {
  const calm = recordsOf(layout);
  return [
    ...VARIANTS.map((variant) =>
      variant === 'calm'
        ? rowOf(variant, 'AB', 'AB', calm)
        : rowOf(variant, 'B', 'AB', recordsOf(`${layout}-${variant}`)),
    ),
    rowOf('B', 'B', 'B', calm),
    rowOf('A', 'A', 'A', calm),
  ];
}

/** The figures of the headline; null if CALM was not run. */
export interface Headline {
  calm: number;
  /** The highest accuracy of any other way on held-out keys. */
  others: number;
  /** The accuracy on plain sums with CALM, and after B itself was trained, if that was run. */
  kept: { calm: number; fineTuned: number | null; lora: number | null };
}

export function headlineOf(rows: readonly HeadlineRow[]): Headline | null {
  const numeric = (way: Way) => rows.find((row) => row.way === way)?.numeric?.mean ?? null;
  const calm = rows.find(({ way }) => way === 'calm')?.heldOut?.mean;
  const sums = numeric('calm');
  if (calm === undefined || sums === null) return null;
  const others = rows.flatMap(({ way, heldOut }) => (way === 'calm' || !heldOut ? [] : [heldOut.mean]));
  return {
    calm,
    others: Math.max(0, ...others),
    kept: { calm: sums, fineTuned: numeric('fineTuned'), lora: numeric('lora') },
  };
}

/** The composition's accuracy on keys that it was trained on and on others, beside one that learned by heart. */
export interface ByHeart {
  seen: number;
  unseen: number;
  /** A composition that reads only the spelling of a key, if that was run. */
  spelling: { seen: number; unseen: number } | null;
}

export function byHeartOf(layout: Recipe, recordsOf: (name: string) => readonly RunRecord[]): ByHeart | null {
  const pairOf = (name: string) => {
    const records = recordsOf(name);
    const [seen, unseen] = [suiteMean(records, SUITES.composed), suiteMean(records, SUITES.heldOut)];
    return seen && unseen && { seen: seen.mean, unseen: unseen.mean };
  };
  const calm = pairOf(layout);
  return calm && { ...calm, spelling: pairOf(`${layout}-layers-1.0`) };
}
