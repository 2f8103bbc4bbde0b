/** The words of the runs and their comparison. */
import type { Origin } from '../../store/training/origin.ts';
import type { Stage } from '../../training/stages.ts';
import { STAGE_NAMES as name } from '../names.ts';

export const runs = {
  title: 'Runs',
  subtitle: 'Each training adds a run. Change one thing, train again, and compare.',
  empty: 'Your runs appear here as soon as you train something.',
  most: (shown: number) => `The charts show ${shown} runs at most, so that you can tell them apart.`,
  kept: (most: number) => `This browser keeps the last ${most} runs, without their weights.`,
  caption: 'Your runs and their results',
  shown: 'In the charts',
  show: (run: string) => `Show ${run} in the charts`,
  run: 'Run',
  present: 'in use',
  heldOut: 'Held-out',
  composition: 'Composition',
  numeric: 'Numeric',
  parameters: 'Trained parameters',
  steps: 'Steps',
  seconds: 'Time',
  seed: 'Seed',
  made: 'Made',
  on: (adapter: string, date: string) => `${date}, on ${adapter}`,
  models: (of: readonly [Stage, Origin['kind']][]) =>
    of.map(([stage, origin]) => `${name[stage]} ${origins[origin]}`).join(', '),
  actions: (run: string) => `What to do with ${run}`,
  open: 'Open its settings',
  rename: 'Rename',
  remove: 'Remove',
  newName: (run: string) => `Name of ${run}`,
  stage: 'Show the curves of',
  lossOf: (every: number) => (every === 1 ? 'Loss' : `Loss, mean of ${every} steps`),
  accuracyOn: (suite: string) => `Accuracy, ${suite}`,
  none: 'The charts show no run.',
  and: (parts: readonly string[]) => parts.join(', '),
  more: (count: number) => `${count} more`,
  exitNone: 'no early exit',
  nullNone: 'no null key',
  again: (base: string, times: number) => `${base} (${times})`,
};

const origins: Record<Origin['kind'], string> = {
  initial: 'untrained',
  trained: 'trained here',
  shipped: 'trained by us',
  file: 'from a file',
  restored: 'trained here',
};
