/** The worker that races on this GPU. */
import '../protocol/withoutEval.ts';

import { runOnOwnDevice } from '../check/trialWorker.ts';
import type { RaceEvent } from './messages.ts';
import { runRace } from './runRace.ts';

const emit = (event: RaceEvent) => self.postMessage(event);

await runOnOwnDevice(emit, (gpu, isLost) => runRace(gpu, emit, isLost));
