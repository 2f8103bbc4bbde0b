/** The words of the runs and their comparison. */
import type { SavingStatus } from '../../store/lab/state.ts';
import type { Origin } from '../../store/training/origin.ts';
import type { Stage } from '../../training/stages.ts';
import { STAGE_NAMES as name } from '../names.ts';

export const runs = {
  title: 'Runs',
  subtitle: 'Each training adds a run. Change one thing, train again, and compare.',
  empty: 'Your runs appear here as soon as you train something.',
  most: (shown: number) => `The charts show ${shown} runs at most, so that you can tell them apart.`,
  kept: (most: number) => `This browser keeps the last ${most} runs.`,
  saving: {
    idle: 'The models of a run are saved as they train, so that they outlast a reload.',
    on: 'The models of the present run are saved as they train. The oldest ones go first when there are many.',
    private:
      'Your own table, and the models that know it, stay in this page. They are gone when you close it.',
    'too-large':
      'The models of the present run are too large to be saved. They are gone when you close the page.',
    full: 'The browser’s storage is full, so nothing is saved. Your models are gone when you close the page.',
    forbidden: 'This browser lets the page save nothing. Your models are gone when you close the page.',
  } satisfies Record<SavingStatus, string>,
  keepOwnData: 'Save my table and its models in this browser',
  others: (count: number) =>
    count === 1
      ? 'Another version of this page saved one more run. It stays as it is.'
      : `Another version of this page saved ${count} more runs. They stay as they are.`,
  away: 'While you look away',
  trainsHidden: 'Train on while this page is hidden',
  keepsAwake: 'Keep the screen awake while something trains',
  goOn: 'Go on with its models',
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
