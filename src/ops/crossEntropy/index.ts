import type { DeviceBatch } from '../../engine/deviceBatch.ts';
import type { Plan } from '../../engine/plan.ts';
import type { Tensor } from '../../engine/tensor.ts';
import crossEntropy from './crossEntropy.wgsl?raw';

interface LossRows {
  /** [targets], each row's weighted cross-entropy; the loss is their sum. Rows not in use hold 0. */
  loss: Tensor;
  /** [targets] of uint32: 1 where the target has the highest logit. */
  hits: Tensor;
}

/**
 * Computes the cross-entropy of the batch's targets, weighted and smoothed as the batch states. It is a root of the
 * backward pass: the logits' gradient is that of the sum of the losses.
 * @param logits [targets, vocabulary rounded up to a multiple of 4]
 */
export function softmaxCrossEntropy(
  plan: Plan,
  batch: DeviceBatch,
  logits: Tensor,
  vocabulary: number,
): LossRows {
  const { layout, targets } = batch;
  const stride = logits.shape[1];
  const { group } = plan.tuning;
  const loss = plan.tensor('loss', [targets.capacity]);
  const hits = plan.tensor('hits', [targets.capacity]);
  const gradient = logits.needsGradient ? plan.gradientTarget(logits) : undefined;
  if (gradient?.accumulate) throw new Error('the cross-entropy must be the only reader of its logits');
  plan.dispatch({
    label: 'crossEntropy',
    source: crossEntropy,
    constants: {
      COUNT: targets.count,
      CAPACITY: targets.capacity,
      TARGET: layout.target,
      WEIGHT: layout.weight,
      SMOOTHING: layout.smoothing,
      VOCABULARY: vocabulary,
      STRIDE: stride,
      GRADIENT: gradient !== undefined,
      GROUP: group,
    },
    tensors: gradient
      ? [batch.words, logits, loss, hits, gradient.tensor]
      : [batch.words, logits, loss, hits],
    workgroups: [Math.ceil(targets.capacity / group)],
  });
  return { loss, hits };
}
