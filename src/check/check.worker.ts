/**
 * The worker that checks this GPU. It has a device of its own, so that a lost one, or a kernel that hangs, is not that
 * of a training; the page ends it, and all that it allocated, whenever a visitor stops it.
 */
import '../protocol/withoutEval.ts';

import { openGpu } from '../engine/gpu.ts';
import { OP_CASES } from '../ops/cases.ts';
import type { CheckEvent } from './messages.ts';
import { messageOf, runCheck } from './runCheck.ts';
import { STEP_CASES } from './stepCases.ts';

const emit = (event: CheckEvent) => self.postMessage(event);

let isLost = false;

try {
  const gpu = await openGpu();
  gpu.device.lost.then(({ message }) => {
    isLost = true;
    emit({ type: 'lost', message });
  });
  gpu.device.addEventListener('uncapturederror', ({ error: { message } }) => {
    if (!isLost) emit({ type: 'complained', message });
  });
  await runCheck(gpu, [...OP_CASES, ...STEP_CASES], emit, () => isLost);
} catch (error) {
  if (!isLost) emit({ type: 'unavailable', message: messageOf(error) });
}
