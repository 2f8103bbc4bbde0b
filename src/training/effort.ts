/**
 * Estimates of the work that settings mean: multiplications of a training step, bytes on the GPU. They are rough on
 * purpose: a forward pass multiplies every token with every weight once, a gradient twice more, once for the state and
 * once for the weight; attention over a few dozen tokens is next to nothing beside that.
 */

import { GPU_TUNING } from '../engine/tuning.ts';
import { hiddenSize, parameterCount, type TransformerShape } from '../models/shapes.ts';
import { batchTokens } from '../worlds/registry.ts';
import { shapesOf, stageParameters } from './models.ts';
import type { Settings } from './settings.ts';
import {
  augmentingModels,
  isComposed,
  mapStages,
  optimiserOf,
  phaseOf,
  type Stage,
  stagesOf,
  trainsWholeB,
} from './stages.ts';

/** Trained parameters of each stage. */
export const parametersOf = (settings: Settings) => mapStages(stageParameters(settings), parameterCount);

/** Tokens of a batch, about. */
const tokensOf = (stage: Stage, settings: Settings): number =>
  batchTokens(phaseOf(stage), settings.world, optimiserOf(stage, settings).rows);

/** Multiplications of a training step of a stage. */
export function workOf(stage: Stage, settings: Settings): number {
  const { A, B, AB, AB2 = 0 } = parametersOf(settings);
  const tokens = tokensOf(stage, settings);
  if (stage === 'A' || stage === 'A2') return 3 * A * tokens;
  if (stage === 'B') return 3 * B * tokens;
  const { variant } = settings.composition;
  if (trainsWholeB(variant)) return 3 * B * tokens;
  if (!isComposed(variant)) return (2 * B + 3 * AB) * tokens;
  // A is read; B passes the gradient on without one of its own; the links have both.
  return (augmentingModels(settings).length * A + 2 * B + 3 * (AB + AB2)) * tokens;
}

const FLOAT_BYTES = 4;

/** Floats that one token leaves behind for the backward pass. */
const statesOf = (shape: TransformerShape) =>
  shape.layers * (8 * shape.width + 3 * hiddenSize(shape)) + shape.symbols + shape.integers;

/** Bytes on the GPU: weights, two moments and the slabs of their gradients, and the states of the largest batches. */
export function memoryOf(settings: Settings): number {
  const { A, B } = shapesOf(settings);
  const weights = Object.values(parametersOf(settings)).reduce((sum, count) => sum + count, 0);
  const states = stagesOf(settings).map(
    (stage) => tokensOf(stage, settings) * (stage === 'B' ? statesOf(B) : statesOf(A) + statesOf(B)),
  );
  return FLOAT_BYTES * ((3 + GPU_TUNING.slabs) * weights + states.reduce((sum, count) => sum + count, 0));
}

/** A measured speed: what a step of so much work took. */
export interface Measured {
  stage: Stage;
  work: number;
  secondsPerStep: number;
}

/**
 * Seconds that training every stage of these settings will take, from what this device was measured to take: of
 * the measurements the one of the same stage, and of those the nearest in size, scaled by the work. Null before
 * anything was measured.
 */
export function secondsOf(settings: Settings, measured: readonly Measured[]): number | null {
  if (measured.length === 0) return null;
  return stagesOf(settings).reduce((sum, stage) => {
    const work = workOf(stage, settings);
    const distance = (one: Measured) =>
      Math.abs(Math.log(one.work / work)) + (one.stage === stage ? 0 : OTHER_STAGE);
    const nearest = measured.reduce((least, one) => (distance(one) < distance(least) ? one : least));
    return sum + (optimiserOf(stage, settings).steps * nearest.secondsPerStep * work) / nearest.work;
  }, 0);
}

/** The time of another stage is a worse guide than that of the same one of a thousandth of the size. */
const OTHER_STAGE = Math.log(1000);
