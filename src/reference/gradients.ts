import * as tf from '@tensorflow/tfjs-core';
import '@tensorflow/tfjs-core/dist/register_all_gradients';
import type { Parameters } from './parameters.ts';

/** Computes a loss and its gradient with respect to each of the named parameters. */
export function lossAndGradients(
  parameters: Parameters,
  loss: (parameters: Parameters) => tf.Scalar,
): { loss: tf.Scalar; gradients: Map<string, tf.Tensor> } {
  const names = [...parameters.keys()];
  const ofTensors = (...tensors: tf.Tensor[]) => loss(new Map(names.map((name, i) => [name, tensors[i]])));
  const { value, grads } = tf.valueAndGrads(ofTensors)([...parameters.values()]);
  return { loss: value as tf.Scalar, gradients: new Map(names.map((name, i) => [name, grads[i]])) };
}
