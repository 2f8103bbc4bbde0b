/** The race on this GPU. */
import type { RaceEvent } from '../../race/messages.ts';
import { startRace } from '../../race/raceClient.ts';
import { afterEvent, type RaceReport, STARTED } from '../../race/raceReport.ts';
import { createTrial, onHidden } from './trial.ts';

const trial = createTrial<RaceEvent, RaceReport>(STARTED, afterEvent);

/** The race of this page. */
export const gpuRace = {
  store: trial.store,
  /** Starts a race that the page ends after so many minutes. */
  start: (minutes: number) => trial.start({ start: startRace, onHidden }, 60 * minutes),
  stop: trial.stop,
};
