import { LAYOUTS, type Layout } from '../training/settingTexts.ts';
import type { RunRecord } from './record.ts';

/** The layout of which most is measured; of equals the first. */
export function fullestLayout(runs: readonly RunRecord[]): Layout {
  const countOf = (layout: Layout) =>
    runs.filter(({ name }) => name === layout || name.startsWith(`${layout}-`)).length;
  return LAYOUTS.reduce((most, layout) => (countOf(layout) > countOf(most) ? layout : most));
}
