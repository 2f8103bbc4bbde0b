/** What distinguishes the stages for the trainer: their batches and their losses. */

import { BatchWriter } from '../engine/batch.ts';
import type { DeviceBatch } from '../engine/deviceBatch.ts';
import type { Plan } from '../engine/plan.ts';
import type { Random } from '../engine/random.ts';
import type { Tensor } from '../engine/tensor.ts';
import { lossAt, type Stream, stream } from '../models/transformer.ts';
import { capacityA, fillA } from '../worlds/keyvalue/augmentingSampler.ts';
import {
  capacityB,
  capacityOfExamples,
  fillB,
  fillComposition,
  fillFurther,
} from '../worlds/keyvalue/sampler.ts';
import type { KeyValueWorld } from '../worlds/keyvalue/world.ts';
import { composed } from './composed.ts';
import { trainedOn } from './knowledge.ts';
import type { Models } from './models.ts';
import type { OptimiserSettings, Settings } from './settings.ts';
import type { Augmenting, Stage } from './stages.ts';

export interface PhaseDefinition {
  optimiser: OptimiserSettings;
  writer: BatchWriter;
  /** Draws the batch of step `step` (the first is 0). */
  fill: (random: Random, step: number) => void;
  /** Appends the forward pass; returns one or two tensors of weighted losses by target. */
  losses: (plan: Plan, batch: DeviceBatch) => Tensor[];
}

const lastOf = ({ states }: Stream): Tensor => states[states.length - 1];

function phaseA(
  stage: Augmenting,
  models: Models,
  world: KeyValueWorld,
  settings: Settings,
): PhaseDefinition {
  const { A, augmenting } = settings;
  const model = models.transformer(stage);
  const asked = {
    rows: A.optimiser.rows,
    smoothing: A.labelSmoothing,
    unknownStrings: augmenting !== 'one',
  };
  const writer = new BatchWriter(capacityA(world.operands, asked), [1, A.blankWeight]);
  return {
    optimiser: A.optimiser,
    writer,
    fill: (random, step) => fillA(writer, random, step, world, asked),
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

function phaseB(models: Models, world: KeyValueWorld, { B }: Settings): PhaseDefinition {
  const model = models.transformer('B');
  const { rows } = B.optimiser;
  const writer = new BatchWriter(capacityB(world.operands, rows));
  return {
    optimiser: B.optimiser,
    writer,
    fill: (random, step) => fillB(writer, random, step, world, rows),
    losses: (plan, batch) => {
      const whole = stream(plan, batch, model, { noise: B.embeddingNoise });
      return [lossAt(plan, batch, model, whole.table, lastOf(whole))];
    },
  };
}

function phaseAB(
  stage: 'AB' | 'AB2',
  models: Models,
  world: KeyValueWorld,
  { composition }: Settings,
): PhaseDefinition {
  const model = composed(models, stage);
  const { rows } = composition.optimiser;
  const writer = new BatchWriter(capacityOfExamples(world.operands, rows));
  const fill = composition.variant === 'furtherTrained' ? fillFurther : fillComposition;
  return {
    optimiser: composition.optimiser,
    writer,
    fill: (random) => fill(writer, random, world, rows),
    losses: (plan, batch) => {
      const whole = model.append(plan, batch);
      return [lossAt(plan, batch, model.readout, whole.table, lastOf(whole))];
    },
  };
}

/**
 * What the trainer needs to know of a stage.
 * @param world all keys that are asked; a stage may be trained on others, or on a part of them
 */
export function phaseDefinition(
  stage: Stage,
  models: Models,
  world: KeyValueWorld,
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
