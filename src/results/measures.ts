/** The figures that are read off records: shares of expressions that were answered right, one for each seed. */

import type { Idea } from '../inspection/ideas.ts';
import type { Phase } from '../worlds/phases.ts';
import { LAYOUTS, type Layout } from '../worlds/recipe.ts';
import type { Suite } from '../worlds/registry.ts';
import type { PartSuite } from '../worlds/world.ts';
import type { RunRecord } from './record.ts';
import { type Mean, meanOf } from './statistics.ts';

/** The measure of a table's cell: a model on a suite, an easy idea or two augmenting models on held-out keys. */
export type Measure =
  | { kind: 'suite'; suite: Suite; model: Phase }
  | { kind: 'idea'; idea: Idea }
  | { kind: 'part'; part: PartSuite };

/** Names a file of a measure. */
export function fileNameOf(measure: Measure): string {
  switch (measure.kind) {
    case 'suite':
      return `${measure.suite}-${measure.model}`;
    case 'idea':
      return measure.idea;
    case 'part':
      return measure.part;
  }
}

/** Returns the number of expressions that a record has right; undefined if it wasn't measured. */
function rightIn({ right, ideas, parts }: RunRecord, measure: Measure): number | undefined {
  switch (measure.kind) {
    case 'suite':
      return right[measure.suite]?.[measure.model];
    case 'idea':
      return ideas?.[measure.idea];
    case 'part':
      return parts?.[measure.part].AB;
  }
}

/** A record in which something was measured. */
export interface Measured {
  record: RunRecord;
  right: number;
  share: number;
}

/** Returns the records in which it was measured, in the order of their seeds. */
export const measuredIn = (records: readonly RunRecord[], measure: Measure): Measured[] =>
  records.flatMap((record) => {
    const right = rightIn(record, measure);
    return right === undefined ? [] : [{ record, right, share: right / record.asked }];
  });

/** Returns the mean accuracy of a model on a suite over some records; null of none. */
export const suiteMean = (records: readonly RunRecord[], suite: Suite, model: Phase = 'AB'): Mean | null =>
  meanOf(measuredIn(records, { kind: 'suite', suite, model }).map(({ share }) => share));

/** Returns the number of parameters that were trained to compose A and B; undefined if it was not noted. */
export function trainedParameters({ stages: { AB, AB2 } }: RunRecord): number | undefined {
  return AB && AB.parameters + (AB2?.parameters ?? 0);
}

/** Returns the layout with the most measurements; of equals the first. */
export function mostMeasuredLayout(runs: readonly RunRecord[]): Layout {
  const countOf = (layout: Layout) =>
    runs.filter(({ name }) => name === layout || name.startsWith(`${layout}-`)).length;
  return LAYOUTS.reduce((most, layout) => (countOf(layout) > countOf(most) ? layout : most));
}
