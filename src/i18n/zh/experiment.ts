import { aboutWorlds } from '../../worlds/registry.ts';
import type { ExperimentWords } from '../en/experiment.ts';
import { configuration } from './configuration.ts';
import { runs } from './runs.ts';

export const experiment = aboutWorlds(
  'zh',
  (world): ExperimentWords => ({ configuration: configuration(world), runs }),
);
