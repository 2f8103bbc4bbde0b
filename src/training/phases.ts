/** What distinguishes the three phases for the trainer: their batches and their losses. */

import { BatchWriter } from '../engine/batch.ts';
import type { DeviceBatch } from '../engine/deviceBatch.ts';
import type { Plan } from '../engine/plan.ts';
import type { Random } from '../engine/random.ts';
import type { Tensor } from '../engine/tensor.ts';
import { compositionStream } from '../models/composition.ts';
import { vocabularySize } from '../models/shapes.ts';
import { readOut, type Stream, stream, type Transformer } from '../models/transformer.ts';
import { softmaxCrossEntropy } from '../ops/crossEntropy/index.ts';
import {
  capacityA,
  capacityB,
  capacityOfExamples,
  fillA,
  fillB,
  fillComposition,
} from '../worlds/keyvalue/sampler.ts';
import type { KeyValueWorld } from '../worlds/keyvalue/world.ts';
import type { Models } from './models.ts';
import type { OptimiserSettings, Phase, Settings } from './settings.ts';

export interface PhaseDefinition {
  optimiser: OptimiserSettings;
  writer: BatchWriter;
  /** Draws the batch of step `step` (the first is 0). */
  fill: (random: Random, step: number) => void;
  /** Appends the forward pass; returns one or two tensors of weighted losses by target. */
  losses: (plan: Plan, batch: DeviceBatch) => Tensor[];
}

/** The cross-entropy of the batch's targets, read from a state through a model's output. */
function lossAt(plan: Plan, batch: DeviceBatch, model: Transformer, table: Tensor, state: Tensor): Tensor {
  const logits = readOut(plan, batch, model, table, state);
  return softmaxCrossEntropy(plan, batch, logits, vocabularySize(model.shape)).loss;
}

const lastOf = ({ states }: Stream): Tensor => states[states.length - 1];

function phaseA(models: Models, world: KeyValueWorld, { A }: Settings): PhaseDefinition {
  const model = models.transformer('A');
  const { rows } = A.optimiser;
  const asked = { rows, smoothing: A.labelSmoothing, unknownStrings: false };
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

function phaseAB(models: Models, world: KeyValueWorld, { composition }: Settings): PhaseDefinition {
  const model = models.composition();
  const { rows } = composition.optimiser;
  const writer = new BatchWriter(capacityOfExamples(world.operands, rows));
  return {
    optimiser: composition.optimiser,
    writer,
    fill: (random) => fillComposition(writer, random, world, rows),
    losses: (plan, batch) => {
      const whole = compositionStream(plan, batch, model);
      return [lossAt(plan, batch, model.anchor, whole.table, lastOf(whole))];
    },
  };
}

/** What the trainer needs to know of a phase. */
export function phaseDefinition(
  phase: Phase,
  models: Models,
  world: KeyValueWorld,
  settings: Settings,
): PhaseDefinition {
  const define = { A: phaseA, B: phaseB, AB: phaseAB }[phase];
  return define(models, world, settings);
}
