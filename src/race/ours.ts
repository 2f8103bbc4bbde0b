/** Our own kernels, as the page trains with them: the trainer samples, uploads and submits a step. */
import type { Workload } from '../check/workload.ts';
import type { Gpu } from '../engine/gpu.ts';
import { tuningFor } from '../engine/tuning.ts';
import { Trainer } from '../training/trainer.ts';
import type { Released } from './contender.ts';

export async function createOurs({ phase, models, definition }: Workload, gpu: Gpu): Promise<Released> {
  const { device } = gpu;
  const trainer = new Trainer(device, phase, tuningFor(gpu), definition, models.parameters[phase], 0);
  await trainer.compile();
  return {
    name: 'ours',
    async step() {
      trainer.takeStep();
      await device.queue.onSubmittedWorkDone();
    },
    async loss() {
      const { losses } = await trainer.metrics();
      return losses[losses.length - 1];
    },
    destroy: () => trainer.destroy(),
  };
}
