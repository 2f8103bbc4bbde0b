/** The environment of a lab whose runs are not saved. */
import type { SavingEnvironment } from './saving.ts';

export const NOT_SAVED: SavingEnvironment = {
  archive: {
    list: async () => ({ runs: [], others: 0 }),
    stagesOf: async () => [],
    put: async () => {},
    remove: async () => {},
  },
  claim: async () => () => {},
  tab: { read: () => null, write: () => {} },
  now: Date.now,
  newId: () => 'not saved',
};
