/** The race on this GPU. */
import type { Limit, RaceEvent } from '../../race/messages.ts';
import { startRace } from '../../race/raceClient.ts';
import { afterEvent, type RaceReport, STARTED } from '../../race/raceReport.ts';
import { createTrial, onHidden } from './trial.ts';

/** The seconds that a worker may take longer than its limit, which it knows between two rounds only. */
const GRACE = 15;

const trial = createTrial<RaceEvent, RaceReport>(STARTED, afterEvent);

/** The race of this page. */
export const gpuRace = {
  store: trial.store,
  start: (minutes: Limit) =>
    trial.start({ start: (listen) => startRace(minutes, listen), onHidden }, 60 * minutes + GRACE),
  stop: trial.stop,
};
