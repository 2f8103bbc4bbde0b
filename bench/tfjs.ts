/** Stock TensorFlow.js on its WebGPU backend, as a user would write it: variables, gradients, an update in place. */
import '@tensorflow/tfjs-backend-webgpu';
import * as tf from '@tensorflow/tfjs-core';
import { lossOf } from '../src/check/tfjsLoss.ts';
import type { Workload } from '../src/check/workload.ts';
import { AdamW } from '../src/reference/adamw.ts';
import { lossAndGradients } from '../src/reference/gradients.ts';
import { parameterVariables } from '../src/reference/parameters.ts';
import type { Contender } from './contender.ts';

/** @throws if tfjs finds no WebGPU */
export async function createTfjs(workload: Workload): Promise<Contender> {
  if (!(await tf.setBackend('webgpu'))) throw new Error('tfjs could not start its WebGPU backend');
  const { phase, models, values, definition } = workload;
  const { learningRate, weightDecay } = definition.optimiser;
  const specs = models.specs[phase];
  const parameters = parameterVariables(specs, values[phase]);
  const optimiser = new AdamW(parameters, specs, weightDecay);
  const prepareLoss = lossOf(workload);

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
