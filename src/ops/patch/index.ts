/**
 * Activation patching: a model continues from states in which some tokens' are replaced by those of another run. This
 * shows from which layer on it no longer attends to the tokens themselves.
 */
import type { DeviceBatch } from '../../engine/deviceBatch.ts';
import type { Plan } from '../../engine/plan.ts';
import type { Tensor } from '../../engine/tensor.ts';
import source from './patch.wgsl?raw';

/** A batch, and the states of a model that has read it. */
interface BatchStates {
  batch: DeviceBatch;
  /** [tokens, width] */
  states: Tensor;
}

/**
 * Computes the states of a run, with those of another run for each token in which the two batches differ. It has no
 * gradient.
 * @param other a run over a batch of the same capacity and lengths
 * @returns [tokens, width]
 */
export function patch(plan: Plan, { batch, states }: BatchStates, other: BatchStates): Tensor {
  const { capacity, count } = batch.tokens;
  const width = states.shape[1];
  const { group } = plan.tuning;
  const y = plan.tensor('patch', [capacity, width]);
  plan.dispatch({
    label: 'patch',
    source,
    constants: { COUNT: count, TOKENS: batch.layout.tokens, WIDTH_V: width / 4, GROUP: group },
    tensors: [batch.words, other.batch.words, states, other.states, y],
    workgroups: plan.groupsOf((capacity * width) / 4),
  });
  return y;
}
