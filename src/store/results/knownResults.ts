/** The known results of each experiment: from published runs of this page, and from Table 5 of the paper. */

import { suiteMean } from '../../results/measures.ts';
import type { RunRecord } from '../../results/record.ts';
import type { Mean } from '../../results/statistics.ts';
import { type Layout, VARIANTS, type Variant } from '../../worlds/recipe.ts';
import { PUBLISHED_KIND, resultSuites } from '../../worlds/registry.ts';
import { type Experiment, QUESTIONS } from './experiments.ts';
import { PAPER_ABLATIONS } from './paperAblations.ts';

/** The published run of an experiment by its name behind its layout; null if no run is planned for it. */
const RUNS: Record<Experiment, Record<Layout, string | null>> = {
  vanillaA: both('vanillaA'),
  randomA: both('randomA'),
  encoder: both('encoder'),
  lora: both('lora'),
  fineTuned: both('fineTuned'),
  furtherTrained: both('furtherTrained'),
  skyline: both('skyline'),
  onePair: { paper: 'layers-2.0', small: null },
  upperPair: { paper: 'layers-4.2', small: 'layers-2.1' },
  lowestLayer: both('layers-1.0'),
  fewKeys: both('share-5'),
  together: both('two-together-40'),
  later: both('two-later-40'),
};

const EXPERIMENTS: Experiment[] = Object.values(QUESTIONS).flat();

function both(name: string): Record<Layout, string> {
  return { paper: name, small: name };
}

/** Returns the name of the run that was published, or is planned, for an experiment with a layout. */
export function runOf(experiment: Experiment, layout: Layout): string | null {
  const name = RUNS[experiment][layout];
  return name && `${layout}-${name}`;
}

export interface Known {
  seeds: number;
  heldOut: Mean;
  composition: Mean;
  numeric: Mean;
}

/** Returns the means of A⊕B over the records of one run; null if there are none. */
function knownOf(records: readonly RunRecord[]): Known | null {
  const suites = resultSuites(PUBLISHED_KIND);
  const [heldOut, composition, numeric] = [suites.heldOut, suites.composed, suites.plain].map((suite) =>
    suiteMean(records, suite),
  );
  if (heldOut === null || composition === null || numeric === null) return null;
  return { seeds: records.length, heldOut, composition, numeric };
}

/** Returns the published results of CALM itself, or of an experiment. */
export function knownResult(
  experiment: Experiment | 'calm',
  layout: Layout,
  runs: readonly RunRecord[],
): Known | null {
  const name = experiment === 'calm' ? layout : runOf(experiment, layout);
  return knownOf(runs.filter((run) => run.name === name));
}

/** Returns the layout with published runs of experiments: this one if it has any of them, else the small one. */
export const knownLayout = (layout: Layout, runs: readonly RunRecord[]): Layout =>
  EXPERIMENTS.some((experiment) => knownResult(experiment, layout, runs) !== null) ? layout : 'small';

const isVariant = (name: string): name is Variant => VARIANTS.some((each) => each === name);

/** Returns the paper's result on FLORES, translation into English, in chrF1; null if it has no such row. */
export function paperResult(experiment: Experiment | 'calm'): number | null {
  return isVariant(experiment) ? (PAPER_ABLATIONS[experiment]?.flores ?? null) : null;
}
