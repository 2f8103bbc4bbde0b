/** AdamW behind a clip of the global gradient norm. jax-js has no optimisers of its own. */
import { numpy as np } from '@jax-js/jax';
import type { ParameterSpec } from '../src/models/shapes.ts';
import type { Parameters } from './jaxModel.ts';

const BETA1 = 0.9;
const BETA2 = 0.98;

export type AdamWState = { steps: np.Array; first: Parameters; second: Parameters };

export function initialState(specs: readonly ParameterSpec[]): AdamWState {
  const zeros = () => Object.fromEntries(specs.map(({ name, shape }) => [name, np.zeros([...shape])]));
  return { steps: np.zeros([]), first: zeros(), second: zeros() };
}

/** Returns the updated parameters and moments. Uses up all of its arguments. */
export function adamW(
  specs: readonly ParameterSpec[],
  parameters: Parameters,
  gradients: Parameters,
  state: AdamWState,
  learningRate: number,
  weightDecay: number,
): [Parameters, AdamWState] {
  const squares = specs.map(({ name }) => np.square(gradients[name].ref).sum());
  const norm = np.sqrt(squares.reduce((sum, square) => sum.add(square)));
  const factor = np.minimum(1, np.divide(1, norm.add(1e-6)));
  const steps = state.steps.add(1);
  const rate = np.divide(learningRate, np.subtract(1, np.power(BETA1, steps.ref)));
  const secondScale = np.divide(1, np.sqrt(np.subtract(1, np.power(BETA2, steps.ref))));
  const next: AdamWState = { steps, first: {}, second: {} };
  const updated: Parameters = {};
  for (const { name, decay } of specs) {
    const gradient = gradients[name].mul(factor.ref);
    const first = state.first[name].mul(BETA1).add(gradient.ref.mul(1 - BETA1));
    const second = state.second[name].mul(BETA2).add(np.square(gradient).mul(1 - BETA2));
    const deviation = np.sqrt(second.ref).mul(secondScale.ref).add(1e-8);
    const kept = decay ? parameters[name].mul(1 - learningRate * weightDecay) : parameters[name];
    updated[name] = kept.sub(first.ref.div(deviation).mul(rate.ref));
    next.first[name] = first;
    next.second[name] = second;
  }
  for (const scalar of [factor, rate, secondScale]) scalar.dispose();
  return [updated, next];
}
