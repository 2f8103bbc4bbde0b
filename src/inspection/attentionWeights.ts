import type { CompositionShape } from '../models/shapes.ts';

/**
 * The weights of a cross-attention over one sequence, restored on the CPU from its queries and keys: for a few
 * dozen tokens that is quicker than a kernel that would have to write them out.
 * softmax(q·kᵀ/√head − slope·distance) over the query's own and earlier tokens that are not hidden, and the null key,
 * which has logit 0.
 * @param queries [tokens, width]
 * @param keyValues [tokens, 2·width]: keys, then values
 * @param columns [tokens], between which distances are measured
 * @returns [heads, tokens, tokens + 1]: what each query (row) puts on each token and, last, on the null key
 */
export function attentionWeights(
  queries: Float32Array,
  keyValues: Float32Array,
  columns: ArrayLike<number>,
  { heads, distanceSlope, nullKey, keyColumns = Number.POSITIVE_INFINITY }: Omit<CompositionShape, 'pairs'>,
): Float32Array<ArrayBuffer> {
  const tokens = columns.length;
  const width = queries.length / tokens;
  const size = width / heads;
  const weights = new Float32Array(heads * tokens * (tokens + 1));
  for (let head = 0; head < heads; head++) {
    for (let i = 0; i < tokens; i++) {
      const scores = Array.from({ length: i + 1 }, (_, j) => {
        if (columns[j] >= keyColumns) return Number.NEGATIVE_INFINITY;
        let product = 0;
        for (let k = head * size; k < (head + 1) * size; k++) {
          product += queries[i * width + k] * keyValues[j * 2 * width + k];
        }
        return product / Math.sqrt(size) - distanceSlope * (columns[i] - columns[j]);
      });
      const most = Math.max(...scores, nullKey ? 0 : Number.NEGATIVE_INFINITY);
      const shares = scores.map((score) => Math.exp(score - most));
      const nothing = nullKey ? Math.exp(-most) : 0;
      const total = shares.reduce((a, b) => a + b, nothing);
      const row = (head * tokens + i) * (tokens + 1);
      shares.forEach((share, j) => {
        weights[row + j] = share / total;
      });
      weights[row + tokens] = nothing / total;
    }
  }
  return weights;
}
