/**
 * Stock TensorFlow.js on its present backend, as a user would write it: variables, gradients, an update in place.
 */
import * as tf from '@tensorflow/tfjs-core';
import { lossOf } from '../check/tfjsLoss.ts';
import type { Workload } from '../check/workload.ts';
import { AdamW } from '../reference/adamw.ts';
import { lossAndGradients } from '../reference/gradients.ts';
import { parameterVariables } from '../reference/parameters.ts';
import type { Released } from './contender.ts';

export function createTfjs(workload: Workload): Released {
  const { phase, models, values, definition } = workload;
  const { learningRate, weightDecay } = definition.optimiser;
  const specs = models.specs[phase];
  const engine = tf.engine();
  engine.startScope();
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
    destroy() {
      optimiser.dispose();
      tf.dispose([...parameters.values()]);
      engine.endScope();
    },
  };
}
