/** What is said of runs, side by side. */
import type { Origin } from '../../store/state.ts';
import type { Stage } from '../../training/stages.ts';
import { STAGE_NAMES as name } from '../names.ts';

export const runs = {
  title: 'Runs',
  subtitle: 'Every training is a run. Change one thing, train again, and compare.',
  empty: 'Runs appear here once something is trained.',
  most: (shown: number) => `At most ${shown} runs are in the charts, so that they can be told apart.`,
  kept: (most: number) => `The last ${most} runs are kept in this browser, without their weights.`,
  caption: 'Runs and how they ended',
  shown: 'In the charts',
  show: (run: string) => `Show ${run} in the charts`,
  run: 'Run',
  present: 'present',
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
  stage: 'Whose curves are shown',
  lossOf: (every: number) => (every === 1 ? 'Loss' : `Loss, mean of ${every} steps`),
  accuracyOn: (suite: string) => `Accuracy, ${suite}`,
  none: 'No run is shown.',
  and: (parts: readonly string[]) => parts.join(', '),
  more: (count: number) => `${count} more`,
  exitNone: 'no early exit',
  nullNone: 'no null key',
  again: (base: string, times: number) => `${base} (${times})`,
};

const origins: Record<Origin['kind'], string> = {
  initial: 'untrained',
  trained: 'trained here',
  shipped: 'shipped',
  file: 'from a file',
  restored: 'trained here',
};
