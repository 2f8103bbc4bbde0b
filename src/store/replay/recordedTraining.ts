/** A training that was recorded earlier: that of weights which are shipped. */

import type { Phase } from '../../worlds/phases.ts';
import type { Suite } from '../../worlds/registry.ts';
import type { Curve } from '../training/curve.ts';

export interface RecordedTraining {
  adapter: string;
  /** The date, as in ISO 8601. */
  date: string;
  seed: number;
  /** The number of steps that each loss is the mean of. */
  every: number;
  losses: Curve;
  accuracy: Partial<Record<Suite, Curve>>;
}

export type RecordedTrainings = Record<Phase, RecordedTraining>;
