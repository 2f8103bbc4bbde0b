/** A stage as the lab trains it, over the keys of its settings: every step draws another batch from them. */

import type { Gpu } from '../src/engine/gpu.ts';
import { tuningFor } from '../src/engine/tuning.ts';
import type { Released } from '../src/race/contender.ts';
import { Models } from '../src/training/models.ts';
import { phaseDefinition } from '../src/training/phases.ts';
import type { Settings } from '../src/training/settings.ts';
import { stageSeed } from '../src/training/stages.ts';
import { Trainer } from '../src/training/trainer.ts';
import { makeWorld } from '../src/worlds/registry.ts';

/**
 * Creates a trainer.
 * @param name distinguishes it from the others that it is measured with
 */
export async function createWorldTrainer(
  name: string,
  phase: 'A' | 'AB',
  settings: Settings,
  { device, ...gpu }: Gpu,
): Promise<Released> {
  const models = new Models(device, settings);
  const definition = phaseDefinition(phase, models, makeWorld(settings.world), settings);
  const { parameters } = models.trained(phase);
  const seed = stageSeed(settings.seed, phase);
  const trainer = new Trainer(device, phase, tuningFor(gpu), definition, parameters, seed);
  await trainer.compile();
  return {
    name,
    async step() {
      trainer.takeStep();
      await device.queue.onSubmittedWorkDone();
    },
    async loss() {
      const { losses } = await trainer.metrics();
      return losses[losses.length - 1];
    },
    destroy() {
      trainer.destroy();
      models.destroy();
    },
  };
}
