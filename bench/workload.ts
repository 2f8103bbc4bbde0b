/**
 * The workload that all contenders share: the models of a phase with their initial weights, one batch, and the
 * optimiser's settings. The batch is the same at every step, the learning rate stays at its peak and B trains without
 * the noise on its embeddings, so that all of them compute the same and their losses can be compared.
 */

import type { Gpu } from '../src/engine/gpu.ts';
import type { Weights } from '../src/engine/parameters.ts';
import { Random } from '../src/engine/random.ts';
import { initialParameters } from '../src/models/shapes.ts';
import { Models } from '../src/training/models.ts';
import { type PhaseDefinition, phaseDefinition } from '../src/training/phases.ts';
import type { Settings } from '../src/training/settings.ts';
import { stageSeed } from '../src/training/stages.ts';
import type { Phase } from '../src/worlds/phases.ts';
import { makeWorld } from '../src/worlds/registry.ts';

export interface Workload {
  phase: Phase;
  /** The GPU that our own kernels run on. Other libraries open theirs themselves. */
  gpu: Gpu;
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
export function makeWorkload(phase: Phase, settings: Settings, gpu: Gpu): Workload {
  const quiet = { ...settings, B: { ...settings.B, embeddingNoise: 0 } };
  const models = new Models(gpu.device, quiet);
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
    gpu,
    models,
    definition,
    values: { A: valuesOf('A'), B: valuesOf('B'), AB: valuesOf('AB') },
    earlyExit: phase === 'A' ? settings.A.earlyExit : null,
  };
}
