/** A training that was recorded earlier: that of shipped weights. */
import type { Phase } from '../../training/settings.ts';
import type { Suite } from '../../worlds/keyvalue/suites.ts';
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
