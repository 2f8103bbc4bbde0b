/** The worker that checks this GPU. */
import '../protocol/withoutEval.ts';

import { OP_CASES } from '../ops/cases.ts';
import type { CheckEvent } from './messages.ts';
import { runCheck } from './runCheck.ts';
import { STEP_CASES } from './stepCases.ts';
import { runOnOwnDevice } from './trialWorker.ts';

const emit = (event: CheckEvent) => self.postMessage(event);

await runOnOwnDevice(emit, async (gpu, isLost) => {
  gpu.device.addEventListener('uncapturederror', ({ error: { message } }) => {
    if (!isLost()) emit({ type: 'complained', message });
  });
  await runCheck(gpu, [...OP_CASES, ...STEP_CASES], emit, isLost);
});
