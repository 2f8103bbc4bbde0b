/** Stock TensorFlow.js on its WebGPU backend, as a user would write it: variables, gradients, an update in place. */
import '@tensorflow/tfjs-backend-webgpu';
import * as tf from '@tensorflow/tfjs-core';
import { AdamW } from '../src/reference/adamw.ts';
import { padBatch } from '../src/reference/batch.ts';
import { augmentingStates } from '../src/reference/composition.ts';
import { lossAndGradients } from '../src/reference/gradients.ts';
import { type BatchTensors, batchTensors } from '../src/reference/inputs.ts';
import { compositionLoss, transformerLoss } from '../src/reference/loss.ts';
import { type Parameters, parameterTensors, parameterVariables } from '../src/reference/parameters.ts';
import type { Contender } from './contender.ts';
import type { Workload } from './workload.ts';

type Loss = (parameters: Parameters) => tf.Scalar;

/** @throws if tfjs finds no WebGPU */
export async function createTfjs(workload: Workload): Promise<Contender> {
  if (!(await tf.setBackend('webgpu'))) throw new Error('tfjs could not start its WebGPU backend');
  const { phase, models, values, definition } = workload;
  const { learningRate, weightDecay } = definition.optimiser;
  const specs = models.specs[phase];
  const parameters = parameterVariables(specs, values[phase]);
  const optimiser = new AdamW(parameters, specs, weightDecay);
  const prepareLoss = lossOf(workload, batchTensors(padBatch(definition.writer)));

  let lastLoss = Number.NaN;
  return {
    name: 'tfjs',
    async step() {
      const value = tf.tidy(() => {
        const { loss, gradients } = lossAndGradients(parameters, prepareLoss());
        optimiser.step(gradients, learningRate);
        return loss;
      });
      [lastLoss] = await value.data();
      value.dispose();
    },
    loss: async () => lastLoss,
  };
}

/**
 * Returns the function that a step minimises. Each step first runs the augmenting model, outside of what is
 * differentiated.
 */
function lossOf({ phase, models, values, earlyExit }: Workload, batch: BatchTensors): () => Loss {
  const { shapes, specs } = models;
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
