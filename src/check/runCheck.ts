/** Runs the cases of the check, one after another, and tells how each came out. */
import type { Gpu } from '../engine/gpu.ts';
import { tuningFor } from '../engine/tuning.ts';
import type { OpCase } from '../ops/opCase.ts';
import { adapterFacts } from './adapterFacts.ts';
import { type CheckEvent, checkEventSchema } from './messages.ts';
import { sharedTensor, startTfjs } from './tfjsBackend.ts';
import { messageOf } from './trialWorker.ts';

/**
 * Runs cases against tfjs on the same device, as kernels are divided on this adapter. Throws if tfjs can't use it.
 * @param isOver true once there is nothing more to tell, as the device is lost
 */
export async function runCheck(
  gpu: Gpu,
  cases: readonly OpCase[],
  emit: (event: CheckEvent) => void,
  isOver: () => boolean = () => false,
): Promise<void> {
  const { device } = gpu;
  emit({ type: 'opened', adapter: adapterFacts(gpu), cases: cases.length });
  await startTfjs(device);
  const checked = {
    device,
    tuning: tuningFor(gpu),
    share: (buffer: GPUBuffer, _: Float32Array, shape: number[]) => sharedTensor(buffer, shape),
  };
  const tell = (event: unknown) => emit(checkEventSchema.parse(event));
  for (const { op, name, run } of cases) {
    tell({ type: 'begun', op, name });
    try {
      const findings = (await run(checked)).map(({ of, error, most, kernels }) => ({
        of,
        error: Number.isFinite(error) ? error : null,
        most,
        kernels: [...kernels],
      }));
      if (isOver()) return;
      tell({ type: 'checked', op, name, findings });
    } catch (error) {
      if (isOver()) return;
      tell({ type: 'failed', op, name, message: messageOf(error) });
    }
  }
  emit({ type: 'done' });
}
