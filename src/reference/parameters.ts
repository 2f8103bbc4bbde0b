/** Named parameters as tensors, with the names and shapes of models/shapes.ts. */
import * as tf from '@tensorflow/tfjs-core';
import { valueNamed } from '../engine/parameters.ts';
import type { ParameterSpec } from '../models/shapes.ts';

export type Parameters = ReadonlyMap<string, tf.Tensor>;

/** Returns the parameter of this name. Throws if there is none. */
export function parameter<T extends tf.Tensor>(parameters: Parameters, name: string): T {
  return valueNamed(parameters, name) as T;
}

/** Uploads values to the current tfjs backend. Throws if one is missing. */
export function parameterTensors(
  specs: readonly ParameterSpec[],
  values: ReadonlyMap<string, Float32Array>,
): Map<string, tf.Tensor> {
  return new Map(
    specs.map(({ name, shape }) => [name, tf.tensor(valueNamed(values, name), [...shape], 'float32')]),
  );
}

/** Creates the same parameters as variables, which an optimiser can update. */
export function parameterVariables(
  specs: readonly ParameterSpec[],
  values: ReadonlyMap<string, Float32Array>,
): Map<string, tf.Variable> {
  return new Map(
    Array.from(parameterTensors(specs, values), ([name, tensor]) => {
      const variable = tf.variable(tensor);
      tensor.dispose();
      return [name, variable];
    }),
  );
}
