/**
 * The workload that our kernels and other libraries share where they are compared: the models of a phase with their initial weights, one batch, and the
 * optimiser's settings. The batch is the same at every step, the learning rate stays at its peak and B trains without
 * the noise on its embeddings, so that all of them compute the same and their losses can be compared.
 */

import type { Weights } from '../engine/parameters.ts';
import { Random } from '../engine/random.ts';
import { initialParameters } from '../models/shapes.ts';
import { Models } from '../training/models.ts';
import { type PhaseDefinition, phaseDefinition } from '../training/phases.ts';
import type { Settings } from '../training/settings.ts';
import { stageSeed } from '../training/stages.ts';
import type { Phase } from '../worlds/phases.ts';
import { makeWorld } from '../worlds/registry.ts';

export interface Workload {
  phase: Phase;
  /** The models of all phases; a phase trains the one of its own name and reads the others that it needs. */
  models: Models;
  /** The phase's definition, whose batch holds a batch of the kind that four in five steps train on. */
  definition: PhaseDefinition;
  /** The initial values of all models, which `models` has on the GPU. */
  values: Record<Phase, Weights>;
  /** The layer after which the loss is read a second time; null if none. */
  earlyExit: number | null;
}

/** Builds the workload of a phase under these settings. */
export function makeWorkload(phase: Phase, settings: Settings, device: GPUDevice): Workload {
  const quiet = { ...settings, B: { ...settings.B, embeddingNoise: 0 } };
  const models = new Models(device, quiet);
  const { fill, optimiser, ...rest } = phaseDefinition(phase, models, makeWorld(settings.world), quiet);
  const definition = {
    ...rest,
    optimiser: { ...optimiser, warmup: 0, hold: 1, steps: Number.MAX_SAFE_INTEGER },
    fill: () => fill(new Random(settings.seed), 0),
  };
  definition.fill();
  definition.writer.finish(1, settings.seed, optimiser.learningRate);
  const valuesOf = (model: Phase) => initialParameters(models.specs[model], stageSeed(settings.seed, model));
  return {
    phase,
    models,
    definition,
    values: { A: valuesOf('A'), B: valuesOf('B'), AB: valuesOf('AB') },
    earlyExit: phase === 'A' ? settings.A.earlyExit : null,
  };
}
