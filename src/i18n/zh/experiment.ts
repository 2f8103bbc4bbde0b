import type { ExperimentWords } from '../en/experiment.ts';
import { configuration } from './configuration.ts';
import { runs } from './runs.ts';

export const experiment: ExperimentWords = { configuration, runs };
