/** AdamW (Loshchilov & Hutter, arXiv 1711.05101) behind a clip of the global gradient norm, as PyTorch computes both. */
import * as tf from '@tensorflow/tfjs-core';
import type { Weights } from '../engine/parameters.ts';
import type { ParameterSpec } from '../models/shapes.ts';
import { type Parameters, parameter, parameterVariables } from './parameters.ts';

const BETA1 = 0.9;
const BETA2 = 0.98;
const EPSILON = 1e-8;
const MAX_NORM = 1;

/** Returns min(1, 1/(‖g‖ + 10⁻⁶)) over all gradients together. */
export function clipFactor(gradients: Parameters): tf.Scalar {
  return tf.tidy(() => {
    const squares = [...gradients.values()].map((gradient) => tf.sum(tf.square(gradient)));
    const norm = tf.sqrt(tf.sum(tf.stack(squares)));
    return tf.minimum(1, tf.div(MAX_NORM, tf.add(norm, 1e-6))) as tf.Scalar;
  });
}

/** The memory of AdamW after so many steps: the moments of each parameter. */
interface Moments {
  steps: number;
  first: Weights;
  second: Weights;
}

/** Updates variables in place, step by step. */
export class AdamW {
  private readonly first: Map<string, tf.Variable>;
  private readonly second: Map<string, tf.Variable>;
  private steps: number;

  /**
   * @param specs say which parameters decay
   * @param weightDecay a parameter shrinks by learning rate × this before each update
   * @param before the steps that were taken, and the moments after them; none if not given
   */
  constructor(
    private readonly parameters: ReadonlyMap<string, tf.Variable>,
    private readonly specs: readonly ParameterSpec[],
    private readonly weightDecay: number,
    before?: Moments,
  ) {
    const zeros = () =>
      new Map(specs.map(({ name, shape }) => [name, tf.tidy(() => tf.variable(tf.zeros([...shape])))]));
    this.first = before ? parameterVariables(specs, before.first) : zeros();
    this.second = before ? parameterVariables(specs, before.second) : zeros();
    this.steps = before?.steps ?? 0;
  }

  /** Makes one update. The caller keeps the gradients and disposes of them. */
  step(gradients: Parameters, learningRate: number): void {
    this.steps++;
    const rate = learningRate / (1 - BETA1 ** this.steps);
    const secondScale = 1 / Math.sqrt(1 - BETA2 ** this.steps);
    tf.tidy(() => {
      const factor = clipFactor(gradients);
      for (const { name, decay } of this.specs) {
        const weights = parameter<tf.Variable>(this.parameters, name);
        const first = parameter<tf.Variable>(this.first, name);
        const second = parameter<tf.Variable>(this.second, name);
        const gradient = tf.mul(parameter(gradients, name), factor);
        first.assign(tf.add(tf.mul(first, BETA1), tf.mul(gradient, 1 - BETA1)));
        second.assign(tf.add(tf.mul(second, BETA2), tf.mul(tf.square(gradient), 1 - BETA2)));
        const deviation = tf.add(tf.mul(tf.sqrt(second), secondScale), EPSILON);
        const kept = decay ? tf.mul(weights, 1 - learningRate * this.weightDecay) : weights;
        weights.assign(tf.sub(kept, tf.mul(tf.div(first, deviation), rate)));
      }
    });
  }

  /** Frees the moments. */
  dispose(): void {
    tf.dispose([...this.first.values(), ...this.second.values()]);
  }
}
