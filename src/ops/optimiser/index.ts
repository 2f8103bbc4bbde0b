/**
 * The update of all parameters of a model, after clipping by the global norm of the gradient: AdamW (Loshchilov and
 * Hutter 2019) for all of them; or Muon (Jordan 2024) for the matrices between hidden states and AdamW for the rest.
 * One dispatch adds the gradient's slabs and squares, one decides, one is Muon's, one updates.
 */

import { HEADER } from '../../engine/batch.ts';
import type { DeviceBatch } from '../../engine/deviceBatch.ts';
import type { Plan } from '../../engine/plan.ts';
import { sizeOf, type Tensor } from '../../engine/tensor.ts';
import collect from './collect.wgsl?raw';
import control from './control.wgsl?raw';
import { orthogonalised } from './muon.ts';
import { CONTROL, type OptimiserState } from './state.ts';
import update from './update.wgsl?raw';

export { CONTROL, OptimiserState } from './state.ts';

export const BETA1 = 0.9;
export const BETA2 = 0.98;

/** The largest number of threads that add up the squares of a gradient. */
const COLLECTORS = 1024;

interface Rule {
  weightDecay: number;
  /** The learning rate of Muon for the hidden matrices, as a multiple of AdamW's; null if AdamW updates them too. */
  matrixRate: number | null;
}

/**
 * Appends the update of all parameters.
 * @param losses one or two tensors [targets], whose sum is the loss
 */
export function optimise(
  plan: Plan,
  batch: DeviceBatch,
  state: OptimiserState,
  losses: readonly Tensor[],
  { weightDecay, matrixRate }: Rule,
): void {
  const { words, decayEnd, hiddenEnd, values } = state.parameters;
  const { group } = plan.tuning;
  const vectors = words / 4;
  const threads = Math.min(COLLECTORS, vectors);
  const squares = plan.tensor('optimiser/squares', [threads]);
  plan.dispatch({
    label: 'optimiser/collect',
    source: collect,
    constants: {
      VECTORS: vectors,
      THREADS: threads,
      MORE_SLABS: state.slabs - 1,
      MANY: state.slabs > 1,
      GROUP: group,
    },
    tensors: [state.gradients, squares],
    workgroups: [Math.ceil(threads / group)],
  });
  plan.dispatch({
    label: 'optimiser/control',
    source: control,
    constants: {
      THREADS: threads,
      TARGETS: sizeOf(losses[0].shape),
      TWO_LOSSES: losses.length > 1,
      HALTED: CONTROL.halted,
      FACTOR: CONTROL.factor,
      METRICS: CONTROL.metrics,
      RING: CONTROL.ring,
      STEP: HEADER.step,
    },
    tensors: [batch.words, squares, state.control, ...losses],
    workgroups: [1],
  });
  const usesMuon = matrixRate !== null && hiddenEnd > 0;
  const directions = usesMuon ? [orthogonalised(plan, state)] : [];
  plan.dispatch({
    label: 'optimiser/update',
    source: update,
    constants: {
      VECTORS: vectors,
      MUON: usesMuon,
      HIDDEN_END: hiddenEnd / 4,
      MATRIX_RATE: `f32(${matrixRate ?? 0})`,
      DECAY_END: decayEnd / 4,
      DECAY: `f32(${weightDecay})`,
      BETA1: `f32(${BETA1})`,
      BETA2: `f32(${BETA2})`,
      HALTED: CONTROL.halted,
      FACTOR: CONTROL.factor,
      LEARNING_RATE: HEADER.learningRate,
      CORRECTION1: HEADER.correction1,
      CORRECTION2: HEADER.correction2,
      GROUP: group,
    },
    tensors: [
      batch.words,
      state.control,
      { ...state.gradients, shape: [words] },
      state.moments,
      { buffer: values, offset: 0, shape: [words], needsGradient: false },
      ...directions,
    ],
    workgroups: plan.groupsOf(vectors),
  });
}
