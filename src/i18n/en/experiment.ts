/** The words of the lab's own: what can be set, and what came of it. */
import { configuration } from './configuration.ts';
import { runs } from './runs.ts';

export const experiment = { configuration, runs };

export type ExperimentWords = typeof experiment;
