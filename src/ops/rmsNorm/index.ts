/** Root-mean-square normalisation with a gain, of every token or of the tokens that have a target. */
import { HEADER, NO_TARGET } from '../../engine/batch.ts';
import type { DeviceBatch, Rows } from '../../engine/deviceBatch.ts';
import type { Plan } from '../../engine/plan.ts';
import type { Tensor } from '../../engine/tensor.ts';
import normal from '../normal.wgsl?raw';
import forward from './forward.wgsl?raw';
import gainGradient from './gainGradient.wgsl?raw';
import inputGradient from './inputGradient.wgsl?raw';

/**
 * Computes y = gain · x / √(mean x² + 10⁻⁶) (+ Gaussian noise, from the batch's seed and step).
 * @param x [tokens, width]
 * @param gain [width]
 * @param select which rows: all tokens, or only those with a target, in the order of the targets
 * @param noise deviation of the noise
 * @returns [tokens or targets, width]
 */
export function rmsNorm(
  plan: Plan,
  batch: DeviceBatch,
  x: Tensor,
  gain: Tensor,
  select: 'tokens' | 'targets' = 'tokens',
  noise = 0,
): Tensor {
  const width = x.shape[1];
  const rows: Rows = batch[select];
  const needsGradient = x.needsGradient || gain.needsGradient;
  const y = plan.tensor('rmsNorm', [rows.capacity, width], needsGradient);
  const inverse = plan.tensor('rmsNorm/inverse', [rows.capacity]);
  const { group } = plan.tuning;
  const constants = {
    COUNT: rows.count,
    GATHER: select === 'targets',
    TARGET_ROW: batch.layout.targetRow,
    TARGET_OF_ROW: batch.layout.targetOfRow,
    NO_TARGET,
    WIDTH: width,
    WIDTH_V: width / 4,
    GROUP: group,
  };
  plan.dispatch({
    label: 'rmsNorm',
    source: forward,
    constants: {
      ...constants,
      NOISE: noise > 0,
      NORMAL: normal,
      DEVIATION: `f32(${noise})`,
      SEED: HEADER.seed,
      STEP: HEADER.step,
    },
    tensors: [batch.words, x, gain, y, inverse],
    workgroups: [Math.ceil(rows.capacity / group)],
  });
  if (needsGradient) {
    plan.onBackward(() => {
      const dy = plan.gradient(y);
      if (gain.needsGradient) {
        const { tensor, accumulate } = plan.gradientTarget(gain);
        const slabs = tensor.slabs ?? { count: 1, stride: 0 };
        plan.dispatch({
          label: 'rmsNorm/gain',
          source: gainGradient,
          constants: { ...constants, ACCUMULATE: accumulate, SLABS: slabs.count, SLAB_V: slabs.stride / 4 },
          tensors: [batch.words, x, inverse, dy, tensor],
          workgroups: [Math.ceil((slabs.count * width) / 4 / group)],
        });
      }
      if (x.needsGradient) {
        const { tensor, accumulate } = plan.gradientTarget(x);
        plan.dispatch({
          label: 'rmsNorm/input',
          source: inputGradient,
          constants: { ...constants, COUNT: batch.tokens.count, ACCUMULATE: accumulate },
          tensors: [batch.words, x, gain, inverse, dy, tensor],
          workgroups: [Math.ceil(batch.tokens.capacity / group)],
        });
      }
    });
  }
  return y;
}
