/** The models of a run as tfjs tensors: to be asked, not trained. */

import * as tf from '@tensorflow/tfjs-core';
import { valueNamed, type Weights } from '../engine/parameters.ts';
import { type CompositionShape, initialParameters } from '../models/shapes.ts';
import {
  augmentingStates,
  type CrossAttention,
  composedState,
  type Onlooker,
} from '../reference/composition.ts';
import type { BatchTensors } from '../reference/inputs.ts';
import { type Parameters, parameterTensors } from '../reference/parameters.ts';
import { embed, readLogits, type Transformer, transformerStates } from '../reference/transformer.ts';
import type { WeightStore } from '../session/checkpoints.ts';
import { shapesOf, stageParameters } from '../training/models.ts';
import type { Settings } from '../training/settings.ts';
import { type Stage, stageSeed } from '../training/stages.ts';
import { PHASES, type Phase } from '../worlds/phases.ts';

/** Computes a model's logits [targets, vocabulary], from the state at each target's position. */
export type Logits = (batch: BatchTensors, targets: tf.Tensor1D) => tf.Tensor2D;

/** Reads logits at the targets out of a model's last state [sequences, time, width]. */
function logitsFrom(reader: Transformer, state: tf.Tensor3D, targets: tf.Tensor1D): tf.Tensor2D {
  const rows = tf.reshape<tf.Rank.R2>(state, [-1, reader.shape.width]);
  const read = readLogits(reader, tf.expandDims(tf.gather(rows, targets), 0));
  return tf.squeeze(read, [0]);
}

function logitsAlone(model: Transformer, batch: BatchTensors, targets: tf.Tensor1D): tf.Tensor2D {
  const states = transformerStates(model, batch);
  return logitsFrom(model, states[states.length - 1], targets);
}

export class AnsweringModels implements WeightStore {
  private readonly shapes;
  private readonly specs;
  private readonly weights = new Map<Stage, Weights>();
  private readonly tensors = new Map<Stage, Parameters>();

  /**
   * Builds the models.
   * @param settings of which `canAnswer` holds
   */
  constructor(private readonly settings: Settings) {
    this.shapes = shapesOf(settings);
    this.specs = stageParameters(settings);
    for (const phase of PHASES) this.initialise(phase);
  }

  get compositionShape(): CompositionShape {
    return this.shapes.composition;
  }

  initialise(stage: Stage): void {
    const { specs, parameters } = this.trained(stage);
    parameters.write(initialParameters(specs, stageSeed(this.settings.seed, stage)));
  }

  trained(stage: Stage) {
    const specs = this.specs[stage];
    if (!specs) throw new RangeError(`these settings have no ${stage}`);
    return {
      specs,
      parameters: {
        write: (weights: Weights) => {
          tf.dispose([...(this.tensors.get(stage)?.values() ?? [])]);
          this.tensors.set(stage, parameterTensors(specs, weights));
          this.weights.set(stage, weights);
        },
        read: async (): Promise<Weights> => valueNamed(this.weights, stage),
      },
    };
  }

  /** Returns a function that computes the model's logits, with the weights that it has at each call. */
  logitsOf(model: Phase): Logits {
    return (batch, targets) => {
      if (model !== 'AB') return logitsAlone(this.transformer(model), batch, targets);
      return logitsFrom(this.transformer('B'), this.composedState(batch), targets);
    };
  }

  /** Puts other weights into the anchor model, until it is disposed of. */
  anchorWith(weights: Weights): { logits: Logits; dispose(): void } {
    const parameters = parameterTensors(this.specs.B, weights);
    return {
      logits: (batch, targets) => logitsAlone({ shape: this.shapes.B, parameters }, batch, targets),
      dispose: () => tf.dispose([...parameters.values()]),
    };
  }

  /**
   * Computes the cross-attention and the input of the first block for the one prompt in the batch, with the current
   * weights.
   */
  promptStates(batch: BatchTensors): { links: CrossAttention[]; input: Record<'AB' | 'B', tf.Tensor3D> } {
    const links = new Map<string, CrossAttention>();
    const anchor = this.transformer('B');
    const input = { AB: embed(anchor, batch), B: embed(anchor, batch) };
    this.composedState(batch, {
      onRead: (read, prefix) => links.set(prefix, read),
      onState: (state, blocks) => {
        if (blocks === 0) input.AB = state;
      },
    });
    const inOrder = this.shapes.composition.pairs.map((_, pair) => valueNamed(links, `cross.0.${pair}`));
    return { links: inOrder, input };
  }

  dispose(): void {
    for (const tensors of this.tensors.values()) tf.dispose([...tensors.values()]);
  }

  private composedState(batch: BatchTensors, onlooker?: Onlooker): tf.Tensor3D {
    const anchor = this.transformer('B');
    const composition = { anchor, shape: this.shapes.composition, parameters: this.parametersOf('AB') };
    return composedState(composition, augmentingStates([this.transformer('A')], batch), batch, onlooker);
  }

  private transformer(model: 'A' | 'B'): Transformer {
    return { shape: this.shapes[model], parameters: this.parametersOf(model) };
  }

  private parametersOf(stage: Stage): Parameters {
    return valueNamed(this.tensors, stage);
  }
}
