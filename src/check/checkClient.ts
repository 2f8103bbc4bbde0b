import { type CheckEvent, checkEventSchema } from './messages.ts';
import { listenToTrial, type TrialClient } from './trialClient.ts';

/**
 * Starts a check.
 * @param listen gets every event
 */
export const startCheck = (listen: (event: CheckEvent) => void): TrialClient =>
  listenToTrial(
    new Worker(new URL('./check.worker.ts', import.meta.url), { type: 'module' }),
    checkEventSchema,
    listen,
  );
