/**
 * Causal multi-head attention over packed sequences: self-attention, and the cross-attention f_cross of the
 * composition (paper section 3), whose keys and values come from the augmenting model at the same tokens.
 */
import type { DeviceBatch } from '../../engine/deviceBatch.ts';
import type { Plan } from '../../engine/plan.ts';
import type { Tensor } from '../../engine/tensor.ts';
import forward from './forward.wgsl?raw';
import keyGradient from './keyGradient.wgsl?raw';
import queryGradient from './queryGradient.wgsl?raw';

export interface AttentionOptions {
  heads: number;
  /** The slope of the distance bias, subtracted from a score per column between query and key. */
  distanceSlope?: number;
  /** True if a query may attend to nothing: a key with logit 0 and value 0. */
  nullKey?: boolean;
  /**
   * The first hidden column: keys in it and in later ones are hidden. Without a null key every sequence needs one
   * before it.
   */
  keyColumns?: number | undefined;
}

/**
 * Computes softmax(q·kᵀ/√head − slope·distance)·v for each head, over the query's own and earlier tokens that are not
 * hidden.
 * @param queries [tokens, width], or [tokens, 3·width] holding queries, keys and values; width/heads a multiple of 4
 * @param keyValues the same tensor as `queries`, or [tokens, 2·width] holding keys and values
 * @returns [tokens, width]
 */
export function attention(
  plan: Plan,
  batch: DeviceBatch,
  queries: Tensor,
  keyValues: Tensor,
  { heads, distanceSlope = 0, nullKey = false, keyColumns }: AttentionOptions,
): Tensor {
  const { capacity } = batch.tokens;
  const packed = queries === keyValues;
  const width = packed ? queries.shape[1] / 3 : queries.shape[1];
  const needsGradient = queries.needsGradient || keyValues.needsGradient;
  const output = plan.tensor('attention', [capacity, width], needsGradient);
  const logSum = plan.tensor('attention/logSum', [capacity, heads]);
  const { group } = plan.tuning;
  const constants = {
    TOKENS: batch.tokens.count,
    FIRST: batch.layout.first,
    LAST: batch.layout.last,
    COLUMNS: batch.layout.columns,
    HEADS: heads,
    HEAD_V: width / heads / 4,
    SCALE: `f32(${1 / Math.sqrt(width / heads)})`,
    QUERY_STRIDE: queries.shape[1] / 4,
    KEY_STRIDE: keyValues.shape[1] / 4,
    KEY_START: packed ? width / 4 : 0,
    VALUE_START: packed ? width / 2 : width / 4,
    SLOPED: distanceSlope !== 0,
    SLOPE: `f32(${distanceSlope})`,
    NULL_KEY: nullKey,
    LIMITED: keyColumns !== undefined,
    LIMIT: keyColumns ?? 0,
    GROUP: group,
  };
  const workgroups = plan.groupsOf(capacity * heads);
  plan.dispatch({
    label: 'attention',
    source: forward,
    constants,
    tensors: [batch.words, queries, keyValues, output, logSum],
    workgroups,
  });
  if (needsGradient) {
    plan.onBackward(() => {
      const dOutput = plan.gradient(output);
      const dQueries = plan.gradientTarget(queries);
      const dKeyValues = packed ? dQueries : plan.gradientTarget(keyValues);
      if (dQueries.accumulate || dKeyValues.accumulate) {
        throw new Error('attention must be the only reader of its queries, keys and values');
      }
      const inner = plan.tensor('attention/inner', [capacity, heads]);
      plan.dispatch({
        label: 'attention/queries',
        source: queryGradient,
        constants,
        tensors: [batch.words, queries, keyValues, output, logSum, dOutput, inner, dQueries.tensor],
        workgroups,
      });
      plan.dispatch({
        label: 'attention/keys',
        source: keyGradient,
        constants,
        tensors: [batch.words, queries, keyValues, logSum, dOutput, inner, dKeyValues.tensor],
        workgroups,
      });
    });
  }
  return output;
}
