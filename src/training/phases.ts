/** The differences between the stages for the trainer: their batches and their losses. */

import { BatchWriter } from '../engine/batch.ts';
import type { DeviceBatch } from '../engine/deviceBatch.ts';
import type { Plan } from '../engine/plan.ts';
import type { Random } from '../engine/random.ts';
import type { Tensor } from '../engine/tensor.ts';
import { lossAt, type Stream, stream } from '../models/transformer.ts';
import type { OptimiserSettings } from '../worlds/recipe.ts';
import type { TrainingBatches, World } from '../worlds/world.ts';
import { composed } from './composed.ts';
import { trainedOn } from './knowledge.ts';
import type { Models } from './models.ts';
import type { Settings } from './settings.ts';
import type { Augmenting, Stage } from './stages.ts';

export interface PhaseDefinition {
  optimiser: OptimiserSettings;
  writer: BatchWriter;
  /** Draws the batch of step `step` (the first is 0). */
  fill: (random: Random, step: number) => void;
  /** Appends the forward pass; returns one or two tensors of weighted losses by target. */
  losses: (plan: Plan, batch: DeviceBatch) => Tensor[];
}

function drawing(batches: TrainingBatches): Pick<PhaseDefinition, 'writer' | 'fill'> {
  const writer = new BatchWriter(batches.capacity, batches.groupWeights);
  return { writer, fill: (random, step) => batches.fill(writer, random, step) };
}

const lastOf = ({ states }: Stream): Tensor => states[states.length - 1];

function phaseA(stage: Augmenting, models: Models, world: World, settings: Settings): PhaseDefinition {
  const { A, augmenting } = settings;
  const model = models.transformer(stage);
  const batches = world.readingBatches({
    rows: A.optimiser.rows,
    labelSmoothing: A.labelSmoothing,
    blankWeight: A.blankWeight,
    unknownStrings: augmenting !== 'one',
  });
  return {
    optimiser: A.optimiser,
    ...drawing(batches),
    losses: (plan, batch) => {
      const early: Tensor[] = [];
      const whole = stream(plan, batch, model, {
        onState: (state, layer, table) => {
          if (layer === A.earlyExit) early.push(lossAt(plan, batch, model, table, state));
        },
      });
      return [lossAt(plan, batch, model, whole.table, lastOf(whole)), ...early];
    },
  };
}

function phaseB(models: Models, world: World, { B }: Settings): PhaseDefinition {
  const model = models.transformer('B');
  return {
    optimiser: B.optimiser,
    ...drawing(world.answerBatches('B', B.optimiser.rows)),
    losses: (plan, batch) => {
      const whole = stream(plan, batch, model, { noise: B.embeddingNoise });
      return [lossAt(plan, batch, model, whole.table, lastOf(whole))];
    },
  };
}

function phaseAB(
  stage: 'AB' | 'AB2',
  models: Models,
  world: World,
  { composition }: Settings,
): PhaseDefinition {
  const model = composed(models, stage);
  const { optimiser, variant } = composition;
  const data = variant === 'furtherTrained' ? 'further' : 'composition';
  return {
    optimiser,
    ...drawing(world.answerBatches(data, optimiser.rows)),
    losses: (plan, batch) => {
      const whole = model.append(plan, batch);
      return [lossAt(plan, batch, model.readout, whole.table, lastOf(whole))];
    },
  };
}

/**
 * Returns the definition of a stage for the trainer.
 * @param world everything that is asked; a stage may be trained on other entries, or on a part of them
 */
export function phaseDefinition(
  stage: Stage,
  models: Models,
  world: World,
  settings: Settings,
): PhaseDefinition {
  const own = trainedOn(stage, world, settings);
  switch (stage) {
    case 'A':
    case 'A2':
      return phaseA(stage, models, own, settings);
    case 'B':
      return phaseB(models, own, settings);
    case 'AB':
    case 'AB2':
      return phaseAB(stage, models, own, settings);
  }
}
