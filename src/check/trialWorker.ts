/** The part of a worker that a check and a race share. */
import { type Gpu, openGpu } from '../engine/gpu.ts';
import type { BrokenOff } from './trialEvent.ts';

export const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/**
 * Opens a device of the worker's own and runs a trial on it, so that a lost device, or a kernel that hangs, is not that of
 * a training. The page ends the worker, and all that it allocated, whenever a visitor stops the trial.
 * @param run gets the device, and a function that returns true once the device is lost: then nothing more is told
 */
export async function runOnOwnDevice(
  emit: (event: BrokenOff) => void,
  run: (gpu: Gpu, isLost: () => boolean) => Promise<void>,
): Promise<void> {
  let isLost = false;
  try {
    const gpu = await openGpu();
    gpu.device.lost.then(({ message }) => {
      isLost = true;
      emit({ type: 'lost', message });
    });
    await run(gpu, () => isLost);
  } catch (error) {
    if (!isLost) emit({ type: 'unavailable', message: messageOf(error) });
  }
}
