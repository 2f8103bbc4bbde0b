/** The loss of a workload in the reference models, on the present backend of tfjs. */
import type * as tf from '@tensorflow/tfjs-core';
import { padBatch } from '../reference/batch.ts';
import { augmentingStates } from '../reference/composition.ts';
import { batchTensors } from '../reference/inputs.ts';
import { compositionLoss, transformerLoss } from '../reference/loss.ts';
import { type Parameters, parameterTensors } from '../reference/parameters.ts';
import type { Workload } from './workload.ts';

type Loss = (parameters: Parameters) => tf.Scalar;

/**
 * Returns the function that a step minimises. Each step first runs the augmenting model, outside of what is
 * differentiated.
 */
export function lossOf({ phase, models, values, definition, earlyExit }: Workload): () => Loss {
  const { shapes, specs } = models;
  const batch = batchTensors(padBatch(definition.writer));
  const frozen = (model: 'A' | 'B') => ({
    shape: shapes[model],
    parameters: parameterTensors(specs[model], values[model]),
  });
  if (phase !== 'AB') {
    return () => (parameters) => transformerLoss({ shape: shapes[phase], parameters }, batch, earlyExit);
  }
  const augmenting = [frozen('A')];
  const anchor = frozen('B');
  return () => {
    const states = augmentingStates(augmenting, batch);
    return (parameters) => compositionLoss({ anchor, shape: shapes.composition, parameters }, states, batch);
  };
}
