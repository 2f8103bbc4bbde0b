/** LoRA for inference: low-rank matrices merged into the weights that they adapt. */
import * as tf from '@tensorflow/tfjs-core';
import type { Parameters } from './parameters.ts';

/**
 * Returns the parameters of a transformer, with downᵀ·up added to every matrix that `lora` has a `down` and an `up`
 * for.
 */
export function mergeLora(parameters: Parameters, lora: Parameters): Map<string, tf.Tensor> {
  return new Map(
    Array.from(parameters, ([name, weight]) => {
      const down = lora.get(`${name}.down`);
      const up = lora.get(`${name}.up`);
      return [name, down && up ? tf.add(weight, tf.matMul(down, up, true)) : weight];
    }),
  );
}
