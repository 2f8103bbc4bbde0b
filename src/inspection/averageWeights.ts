import { valueNamed, type Weights } from '../engine/parameters.ts';
import { sizeOf } from '../engine/tensor.ts';
import type { ParameterSpec } from '../models/shapes.ts';

/** Parameters by name, and how many values they have in all. */
interface NamedParameters {
  names: string[];
  values: number;
}

export interface Merged {
  weights: Map<string, Float32Array<ArrayBuffer>>;
  /** The mean of both models' parameters. */
  averaged: NamedParameters;
  /** The anchor model's parameters for which the augmenting model has none of that name and shape. */
  kept: NamedParameters;
}

interface Model {
  specs: readonly ParameterSpec[];
  weights: Weights;
}

/** The anchor model with the mean of both models' weights wherever a name and shape is in both. */
export function averageWeights(augmenting: Model, anchor: Model): Merged {
  const merged: Merged = {
    weights: new Map(),
    averaged: { names: [], values: 0 },
    kept: { names: [], values: 0 },
  };
  for (const { name, shape } of anchor.specs) {
    const match = augmenting.specs.find((spec) => spec.name === name && spec.shape.join() === shape.join());
    const other = match && valueNamed(augmenting.weights, name);
    const own = valueNamed(anchor.weights, name);
    const group = other ? merged.averaged : merged.kept;
    group.names.push(name);
    group.values += sizeOf(shape);
    merged.weights.set(name, other ? own.map((value, i) => (value + other[i]) / 2) : own);
  }
  return merged;
}
