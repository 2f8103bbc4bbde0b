import type { DeviceBatch } from '../../engine/deviceBatch.ts';
import type { Plan } from '../../engine/plan.ts';
import type { Tensor } from '../../engine/tensor.ts';
import backward from './backward.wgsl?raw';
import forward from './forward.wgsl?raw';

/**
 * Computes the gate of the MLP: y = silu(u) · w.
 * @param x [tokens, 2·hidden], u then w; hidden a multiple of 4
 * @returns [tokens, hidden]
 */
export function swiglu(plan: Plan, batch: DeviceBatch, x: Tensor): Tensor {
  const { count, capacity } = batch.tokens;
  const hidden = x.shape[1] / 2;
  const y = plan.tensor('swiglu', [capacity, hidden], x.needsGradient);
  const { group } = plan.tuning;
  const constants = { COUNT: count, HIDDEN_V: hidden / 4, GROUP: group };
  const workgroups = plan.groupsOf((capacity * hidden) / 4);
  plan.dispatch({ label: 'swiglu', source: forward, constants, tensors: [batch.words, x, y], workgroups });
  if (x.needsGradient) {
    plan.onBackward(() => {
      const { tensor: dx, accumulate } = plan.gradientTarget(x);
      if (accumulate) throw new Error('swiglu must be the only reader of its input');
      plan.dispatch({
        label: 'swiglu/backward',
        source: backward,
        constants,
        tensors: [batch.words, x, plan.gradient(y), dx],
        workgroups,
      });
    });
  }
  return y;
}
