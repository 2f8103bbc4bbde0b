/**
 * The composition A⊕B (CALM, paper section 3): a frozen anchor model B whose stream receives, at chosen layers,
 * what a cross-attention reads out of frozen augmenting models A. Only f_proj and f_cross are trained.
 *
 * Departures from the paper, measured in the recipe: input norms on both sides, a bias on distance, a null key,
 * and each pair enters B one spacing earlier. It is causal, and with its zero output matrix it starts as B.
 */
import type { DeviceBatch } from '../engine/deviceBatch.ts';
import type { Parameters } from '../engine/parameters.ts';
import type { Plan } from '../engine/plan.ts';
import type { Tensor } from '../engine/tensor.ts';
import { attention } from '../ops/attention/index.ts';
import { linear } from '../ops/linear/index.ts';
import { rmsNorm } from '../ops/rmsNorm/index.ts';
import type { CompositionShape } from './shapes.ts';
import { type Stream, stream, type Transformer } from './transformer.ts';

export interface Composition {
  augmenting: readonly Transformer[];
  anchor: Transformer;
  shape: CompositionShape;
  /** f_proj and f_cross of every augmenting model and layer pair. */
  parameters: Pick<Parameters, 'get'>;
}

/** The tensors that one cross-attention computes before its output matrix. */
export interface CrossAttention {
  /** [tokens, width] */
  queries: Tensor;
  /** [tokens, 2·width]: keys, then values. */
  keyValues: Tensor;
  /** [tokens, width] */
  output: Tensor;
}

/**
 * Appends the anchor model's stream, with the cross-attentions added to it.
 * @param onRead called with each cross-attention as it is appended, and the prefix of its parameters' names
 */
export function compositionStream(
  plan: Plan,
  batch: DeviceBatch,
  { augmenting, anchor, shape, parameters }: Composition,
  onRead: (read: CrossAttention, prefix: string) => void = () => {},
): Stream {
  const deepest = Math.max(...shape.pairs.map((pair) => pair.augmenting));
  const sources = augmenting.map((model) => stream(plan, batch, model, { layers: deepest }).states);
  const links = sources.flatMap((states, model) =>
    shape.pairs.map((pair, index) => ({
      layer: pair.anchor,
      source: states[pair.augmenting],
      prefix: `cross.${model}.${index}`,
    })),
  );
  return stream(plan, batch, anchor, {
    inject: (state, layer) => {
      const here = links.filter((link) => link.layer === layer);
      const reads = here.map(({ source, prefix }) => {
        const read = crossAttention(plan, batch, state, source, shape, (name) =>
          parameters.get(`${prefix}.${name}`),
        );
        onRead(read, prefix);
        return { output: read.output, weight: parameters.get(`${prefix}.output`) };
      });
      return reads.reduce(
        (sum, { output, weight }) => linear(plan, batch, batch.tokens, output, weight, { residual: sum }),
        state,
      );
    },
  });
}

/** Computes the result of one cross-attention, before the output matrix. */
function crossAttention(
  plan: Plan,
  batch: DeviceBatch,
  state: Tensor,
  source: Tensor,
  { heads, distanceSlope, nullKey, keyColumns, stateNoise }: CompositionShape,
  weight: (name: string) => Tensor,
): CrossAttention {
  const projected = linear(
    plan,
    batch,
    batch.tokens,
    rmsNorm(plan, batch, source, weight('augmentingNorm'), 'tokens', stateNoise),
    weight('projection'),
  );
  const keyValues = linear(plan, batch, batch.tokens, projected, weight('keyValue'));
  const queries = linear(
    plan,
    batch,
    batch.tokens,
    rmsNorm(plan, batch, state, weight('anchorNorm')),
    weight('query'),
  );
  const output = attention(plan, batch, queries, keyValues, {
    heads,
    distanceSlope,
    nullKey,
    keyColumns,
  });
  return { queries, keyValues, output };
}
