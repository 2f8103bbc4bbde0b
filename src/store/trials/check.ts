/** The check of this GPU. */
import { startCheck } from '../../check/checkClient.ts';
import { BEGUN, type CheckReport, withEvent } from '../../check/checkReport.ts';
import type { CheckEvent } from '../../check/messages.ts';
import { createTrial, onHidden } from './trial.ts';

const trial = createTrial<CheckEvent, CheckReport>(BEGUN, withEvent);

/** The check of this page. */
export const gpuCheck = {
  store: trial.store,
  start: () => trial.start({ start: startCheck, onHidden }),
  stop: trial.stop,
};
