import type { DeviceBatch, Rows } from '../../engine/deviceBatch.ts';
import type { Plan } from '../../engine/plan.ts';
import type { Tensor } from '../../engine/tensor.ts';
import accumulate from './accumulate.wgsl?raw';

/**
 * Passes `gradient` on, unchanged, to a tensor that was added as it is (a residual). If it is the tensor's
 * first, its buffer is taken over and later parts are added into it; that costs nothing and is safe, since
 * the op that owned it has finished with it.
 * @param gradient [capacity, width]
 */
export function passGradient(plan: Plan, batch: DeviceBatch, rows: Rows, gradient: Tensor, to: Tensor): void {
  if (!plan.hasGradient(to)) {
    plan.setGradient(to, gradient);
    return;
  }
  const vectors = to.shape[1] / 4;
  plan.dispatch({
    label: 'accumulate',
    source: accumulate,
    constants: { COUNT: rows.count, WIDTH_V: vectors, GROUP: plan.tuning.group },
    tensors: [batch.words, gradient, plan.gradient(to)],
    workgroups: plan.groupsOf(rows.capacity * vectors),
  });
}
