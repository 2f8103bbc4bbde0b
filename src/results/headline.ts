/** What the results come to: what each way to use A and B reaches on held-out keys, and what is left of B's sums. */

import type { Phase } from '../worlds/phases.ts';
import type { Variant } from '../worlds/recipe.ts';
import { suiteMean } from './measures.ts';
import type { Recipe } from './plan.ts';
import type { RunRecord } from './record.ts';
import type { Mean } from './statistics.ts';

const VARIANTS = ['calm', 'lora', 'fineTuned', 'furtherTrained'] as const satisfies readonly Variant[];
export type Way = (typeof VARIANTS)[number] | 'B' | 'A';

export interface HeadlineRow {
  way: Way;
  /** The model that it is, or is made of. */
  phase: Phase;
  /** Null where it was not run. */
  heldOut: Mean | null;
  numeric: Mean | null;
  seeds: number;
}

function rowOf(way: Way, phase: Phase, model: Phase, records: readonly RunRecord[]): HeadlineRow {
  const [heldOut, numeric] = [suiteMean(records, 'heldOut', model), suiteMean(records, 'numeric', model)];
  return { way, phase, heldOut, numeric, seeds: records.length };
}

/** CALM first, then what is made of B without A, then B and A by themselves. */
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

/** The figures that the headline says; null where CALM was not run. */
export interface Headline {
  calm: number;
  /** The most that any other way reaches on held-out keys. */
  others: number;
  /** Plain sums that are right: with CALM, and after B itself was trained, where that was run. */
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

/** How the composition does on keys that it was trained on and on others, beside one that learned by heart. */
export interface ByHeart {
  seen: number;
  unseen: number;
  /** A composition that reads only how a key is spelled, where that was run. */
  spelling: { seen: number; unseen: number } | null;
}

export function byHeartOf(layout: Recipe, recordsOf: (name: string) => readonly RunRecord[]): ByHeart | null {
  const pairOf = (name: string) => {
    const records = recordsOf(name);
    const [seen, unseen] = [suiteMean(records, 'composition'), suiteMean(records, 'heldOut')];
    return seen && unseen && { seen: seen.mean, unseen: unseen.mean };
  };
  const calm = pairOf(layout);
  return calm && { ...calm, spelling: pairOf(`${layout}-layers-1.0`) };
}
