/**
 * The directions of Muon (Keller Jordan, “Muon: An optimizer for hidden layers in neural networks”, 2024): the
 * Nesterov momentum of each hidden matrix, made nearly orthogonal by a Newton–Schulz iteration, so that all of its
 * directions are learned at one pace. The iteration is carried out on the Gram matrix of the smaller side.
 */

import type { Plan } from '../../engine/plan.ts';
import type { Tensor } from '../../engine/tensor.ts';
import orthogonalise from './orthogonalise.wgsl?raw';
import { CONTROL, type OptimiserState } from './state.ts';

export const MOMENTUM = 0.95;

/** Rows and columns of a tile; with larger ones the kernel, which has barriers, takes software adapters minutes to compile. */
const TILE = 4;

/**
 * The coefficients of the polynomial a·x + b·x³ + c·x⁵ that takes singular values from (0, 1] close to 1, and the
 * number of times that it is applied.
 */
export const NEWTON_SCHULZ = { a: 3.4445, b: -4.775, c: 2.0315, times: 5 } as const;

/**
 * Appends the momentum and its orthogonalisation, a workgroup for each hidden matrix.
 * @returns a tensor that begins with the directions of the hidden matrices, each scaled by √max(1, outputs / inputs)
 */
export function orthogonalised(
  plan: Plan,
  { parameters, gradients, moments, control }: OptimiserState,
): Tensor {
  const { specs, hiddenEnd } = parameters;
  const matrices = specs.filter(({ hidden }) => hidden);
  const sides = matrices.map(({ shape }) => Math.min(...shape));
  const gramVectors = Math.max(...sides) ** 2 / 4;
  const work = plan.tensor('optimiser/muon', [2 * hiddenEnd + matrices.length * 4 * gramVectors * 4]);
  plan.dispatch({
    label: 'optimiser/orthogonalise',
    source: orthogonalise,
    constants: {
      MATRICES: matrices
        .map(
          ({ name, shape: [rows, columns] }) =>
            `vec3u(${parameters.get(name).offset / 4}, ${rows}, ${columns / 4})`,
        )
        .join(', '),
      COUNT: matrices.length,
      HIDDEN_V: hiddenEnd / 4,
      GRAM_V: gramVectors,
      TILE_ROWS: TILE,
      TILE_VECTORS: TILE / 4,
      STEPS: 4 * NEWTON_SCHULZ.times,
      A: `f32(${NEWTON_SCHULZ.a})`,
      B: `f32(${NEWTON_SCHULZ.b})`,
      C: `f32(${NEWTON_SCHULZ.c})`,
      MOMENTUM: `f32(${MOMENTUM})`,
      HALTED: CONTROL.halted,
      FACTOR: CONTROL.factor,
      GROUP: plan.tuning.group,
    },
    tensors: [control, { ...gradients, shape: [parameters.words] }, moments, work],
    workgroups: [matrices.length],
  });
  return work;
}
