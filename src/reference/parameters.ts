/** Named parameters as tensors, with the names and shapes of models/shapes.ts. */
import * as tf from '@tensorflow/tfjs-core';
import type { ParameterSpec } from '../models/shapes.ts';

export type Parameters = ReadonlyMap<string, tf.Tensor>;

/** The parameter of this name. Throws if there is none. */
export function parameter<T extends tf.Tensor>(parameters: Parameters, name: string): T {
  const tensor = parameters.get(name);
  if (!tensor) throw new Error(`the parameter ${name} is missing`);
  return tensor as T;
}

/** Uploads values to the present tfjs backend. Throws if one is missing. */
export function parameterTensors(
  specs: readonly ParameterSpec[],
  values: ReadonlyMap<string, Float32Array>,
): Map<string, tf.Tensor> {
  return new Map(
    specs.map(({ name, shape }) => {
      const value = values.get(name);
      if (!value) throw new Error(`the parameter ${name} is missing`);
      return [name, tf.tensor(value, [...shape], 'float32')];
    }),
  );
}

/** The same as variables, which an optimiser can update. */
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
