/** CALM: a frozen anchor model that reads the states of frozen augmenting models by cross-attention. */
import * as tf from '@tensorflow/tfjs-core';
import type { CompositionShape } from '../models/shapes.ts';
import { type BatchTensors, HIDDEN } from './inputs.ts';
import { attend, linear, rmsNorm } from './layers.ts';
import { type Parameters, parameter } from './parameters.ts';
import { embed, runBlock, type Transformer, transformerStates } from './transformer.ts';

export interface Composition {
  anchor: Transformer;
  shape: CompositionShape;
  /** The parameters of the cross-attention, the only ones that are trained. */
  parameters: Parameters;
}

/**
 * Computes all states of all augmenting models, [model][layer], each [sequences, time, width]. They take no gradient.
 */
export function augmentingStates(augmenting: readonly Transformer[], batch: BatchTensors): tf.Tensor3D[][] {
  return augmenting.map((model) => transformerStates(model, batch));
}

/** The inputs of one cross-attention: each [sequences, time, width], or twice as wide for keys with values. */
export interface CrossAttention {
  queries: tf.Tensor3D;
  keyValues: tf.Tensor3D;
}

/** The callbacks by which a caller observes the anchor model's stream. */
export interface Onlooker {
  /** Called with each cross-attention, and the prefix of its parameters' names. */
  onRead?: (read: CrossAttention, prefix: string) => void;
  /** Called with the state after each number of blocks, from 0 (the embeddings). */
  onState?: (state: tf.Tensor3D, blocks: number) => void;
}

/** Computes one cross-attention's contribution to the anchor model's stream, [sequences, time, anchor width]. */
function crossAttend(
  { shape, parameters }: Composition,
  prefix: string,
  augmentingState: tf.Tensor3D,
  anchorState: tf.Tensor3D,
  bias: tf.Tensor4D,
  onRead: Onlooker['onRead'],
): tf.Tensor3D {
  const weights = <T extends tf.Tensor>(name: string) => parameter<T>(parameters, `${prefix}.${name}`);
  const projected = linear(rmsNorm(augmentingState, weights('augmentingNorm')), weights('projection'));
  const queries = linear(rmsNorm(anchorState, weights('anchorNorm')), weights('query'));
  const keyValues = linear(projected, weights('keyValue'));
  onRead?.({ queries, keyValues }, prefix);
  const [key, value] = tf.split<tf.Tensor3D>(keyValues, 2, 2);
  const read = attend(queries, key, value, shape.heads, bias, shape.nullKey);
  return linear(read, weights('output'));
}

/**
 * Computes the anchor model's last state, [sequences, time, width], with the contributions of the augmenting models.
 * All cross-attention at one layer reads the same anchor state; the contributions add up.
 * @param states the augmenting models' states on the same batch
 * @param onlooker sees what is computed on the way
 */
export function composedState(
  model: Composition,
  states: readonly (readonly tf.Tensor3D[])[],
  batch: BatchTensors,
  onlooker: Onlooker = {},
): tf.Tensor3D {
  const { anchor, shape } = model;
  const { onRead, onState } = onlooker;
  const bias = tf.add<tf.Tensor4D>(
    tf.sub(batch.mask, tf.mul(batch.distances, shape.distanceSlope)),
    tf.mul(tf.greaterEqual(batch.columns, shape.keyColumns ?? Number.POSITIVE_INFINITY), HIDDEN),
  );
  const compose = (state: tf.Tensor3D, blocks: number) =>
    states.reduce(
      (sum, layers, a) =>
        shape.pairs.reduce(
          (partial, pair, p) =>
            pair.anchor === blocks
              ? tf.add(
                  partial,
                  crossAttend(model, `cross.${a}.${p}`, layers[pair.augmenting], state, bias, onRead),
                )
              : partial,
          sum,
        ),
      state,
    );
  const proceed = (to: tf.Tensor3D, blocks: number) => {
    const state = compose(to, blocks);
    onState?.(state, blocks);
    return state;
  };
  let state = proceed(embed(anchor, batch), 0);
  for (let layer = 0; layer < anchor.shape.layers; layer++) {
    state = proceed(runBlock(anchor, layer, state, batch.mask), layer + 1);
  }
  return state;
}
