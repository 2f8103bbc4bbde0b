import { listenToTrial, type TrialClient } from '../check/trialClient.ts';
import { type RaceEvent, raceEventSchema } from './messages.ts';

/**
 * Starts a race.
 * @param listen gets every event
 */
export const startRace = (listen: (event: RaceEvent) => void): TrialClient =>
  listenToTrial(
    new Worker(new URL('./race.worker.ts', import.meta.url), { type: 'module' }),
    raceEventSchema,
    listen,
  );
