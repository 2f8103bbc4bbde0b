/** The worker that races, on a device of its own. Its name says how many minutes it may take. */
import '../protocol/withoutEval.ts';

import { openGpu } from '../engine/gpu.ts';
import { LIMITS, type RaceEvent } from './messages.ts';
import { runRace } from './runRace.ts';

const emit = (event: RaceEvent) => self.postMessage(event);

const minutes = LIMITS.find((limit) => String(limit) === self.name) ?? LIMITS[0];
const until = performance.now() + 60_000 * minutes;
let isLost = false;

try {
  const gpu = await openGpu();
  gpu.device.lost.then(({ message }) => {
    isLost = true;
    emit({ type: 'lost', message });
  });
  const isTimeUp = () => performance.now() > until;
  await runRace({ gpu, emit, isTimeUp }, () => isLost);
} catch (error) {
  if (!isLost) emit({ type: 'unavailable', message: error instanceof Error ? error.message : String(error) });
}
