/** Our own kernels, as the page trains with them: the trainer samples, uploads and submits a step. */

import type { Workload } from '../src/check/workload.ts';
import type { Gpu } from '../src/engine/gpu.ts';
import { tuningFor } from '../src/engine/tuning.ts';
import { Trainer } from '../src/training/trainer.ts';
import type { Contender } from './contender.ts';

export async function createOurs({ phase, models, definition }: Workload, gpu: Gpu): Promise<Contender> {
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
  };
}
