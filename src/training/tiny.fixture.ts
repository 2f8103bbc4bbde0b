/** The smallest models that can be trained, for tests. */

import { SOFTWARE_TUNING, type Tuning } from '../engine/tuning.ts';
import { checkGpu } from '../ops/gpu.fixture.ts';
import type { KeyValueConfig } from '../worlds/keyvalue/config.ts';
import { keyValue } from '../worlds/keyvalue/kind.ts';
import { ADAMW, FIXED_SCHEDULE } from '../worlds/recipe.ts';
import { makeWorld } from '../worlds/registry.ts';
import { Models } from './models.ts';
import { phaseDefinition } from './phases.ts';
import { PRESETS, type Settings } from './settings.ts';
import { type Stage, stageSeed } from './stages.ts';
import { Trainer } from './trainer.ts';

export const TINY: Settings & { world: KeyValueConfig } = {
  ...PRESETS.small,
  preset: 'custom',
  world: { ...keyValue.presets.small.world, keys: 256, share: 0.5, operands: 2, seed: 3 },
  A: {
    ...PRESETS.small.A,
    width: 16,
    optimiser: { ...PRESETS.small.A.optimiser, ...FIXED_SCHEDULE, ...ADAMW.A, rows: 8 },
  },
  B: {
    ...PRESETS.small.B,
    width: 16,
    optimiser: { ...PRESETS.small.B.optimiser, ...FIXED_SCHEDULE, ...ADAMW.B, rows: 8 },
  },
  composition: {
    ...PRESETS.small.composition,
    optimiser: { ...PRESETS.small.composition.optimiser, ...ADAMW.composition, rows: 10 },
  },
};

/** The models of these settings, and what trains a stage of them. */
export async function setUp(settings: Settings, stage: Stage, tuning: Tuning = SOFTWARE_TUNING) {
  const { device } = await checkGpu();
  const models = new Models(device, settings);
  const definition = phaseDefinition(stage, models, makeWorld(settings.world), settings);
  const seed = stageSeed(settings.seed, stage);
  const trainer = new Trainer(device, stage, tuning, definition, models.trained(stage).parameters, seed);
  await trainer.compile();
  return { models, trainer };
}

/** Trains for some steps, and returns how they went. */
export const take = (trainer: Trainer, steps: number) => {
  for (let i = 0; i < steps; i++) trainer.takeStep();
  return trainer.metrics();
};
