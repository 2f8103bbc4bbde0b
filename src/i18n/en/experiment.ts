/** The words of the lab's own: what can be set, and what came of it. */
import { aboutWorlds } from '../../worlds/registry.ts';
import { configuration } from './configuration.ts';
import { runs } from './runs.ts';

export const experiment = aboutWorlds('en', (world) => ({ configuration: configuration(world), runs }));

export type ExperimentWords = ReturnType<typeof experiment>;
