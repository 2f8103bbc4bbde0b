/** The norms of a model's parameters and of their gradients, which are watched while it trains. */
import type { Plan } from '../../engine/plan.ts';
import { ALIGNMENT, type Tensor } from '../../engine/tensor.ts';
import type { OptimiserState } from '../optimiser/state.ts';
import squares from './squares.wgsl?raw';

/** The words of the flat layout in a chunk. No two parameters share a chunk, and a parameter's padding is 0. */
export const CHUNK = ALIGNMENT;

/**
 * Computes the sums of squares of the weights and of the gradient that the last step has collected, chunk by chunk.
 * @returns [chunks, 2]: of the weights, of the gradient
 */
export function squaredNorms(plan: Plan, { parameters, gradients }: OptimiserState): Tensor {
  const { words, values } = parameters;
  const { group } = plan.tuning;
  const chunks = words / CHUNK;
  const y = plan.tensor('squares', [chunks, 2]);
  plan.dispatch({
    label: 'norms',
    source: squares,
    constants: { CHUNKS: chunks, CHUNK_V: CHUNK / 4, GROUP: group },
    tensors: [
      { buffer: values, offset: 0, shape: [words], needsGradient: false },
      { ...gradients, shape: [words] },
      y,
    ],
    workgroups: [Math.ceil(chunks / group)],
  });
  return y;
}
