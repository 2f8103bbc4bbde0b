import type { TrialsWords } from '../en/trials.ts';
import { configuration } from './configuration.ts';
import { runs } from './runs.ts';

export const trials: TrialsWords = { configuration, runs };
