/** Tiny models and random batches for tests. */
import * as tf from '@tensorflow/tfjs-core';
import { BatchWriter } from '../engine/batch.ts';
import { Random } from '../engine/random.ts';
import {
  type CompositionShape,
  compositionParameters,
  type ParameterSpec,
  type TransformerShape,
  transformerParameters,
  vocabularySize,
} from '../models/shapes.ts';
import type { Composition } from './composition.ts';
import type { Transformer } from './transformer.ts';

const COLUMNS = 7;

/** A model of width 8, 2 layers, 2 heads, 23 tokens, 7 columns. */
export const TINY: TransformerShape = {
  width: 8,
  layers: 2,
  heads: 2,
  expansion: 4,
  tiedOutput: false,
  symbols: 6,
  integers: 17,
  columns: COLUMNS,
};

/** Draws initial parameters and moves them away from special values (gains of 1, an output of 0). */
export function randomParameters(specs: readonly ParameterSpec[], seed: number): Map<string, tf.Tensor> {
  const random = new Random(seed);
  return new Map(
    specs.map(({ name, shape, initial }) => {
      const values = initial(random).map((value) => value + 0.2 * random.normal());
      return [name, tf.tensor(values, [...shape])];
    }),
  );
}

export function randomTransformer(shape: TransformerShape, seed: number): Transformer {
  return { shape, parameters: randomParameters(transformerParameters(shape), seed) };
}

/**
 * Creates a composition of random models: the augmenting ones, and the cross-attention, with TINY as its anchor model.
 */
export function randomComposition(
  shapes: readonly TransformerShape[],
  shape: CompositionShape,
): { augmenting: Transformer[]; composition: Composition } {
  return {
    augmenting: shapes.map((model, a) => randomTransformer(model, 10 + a)),
    composition: {
      anchor: randomTransformer(TINY, 20),
      shape,
      parameters: randomParameters(compositionParameters(shapes, TINY, shape), 30),
    },
  };
}

/** Writes a finished batch of sequences with random blanks, tokens and targets in two groups, one of them smoothed. */
export function randomBatch(sequences: number, seed: number): BatchWriter {
  const random = new Random(seed);
  const vocabulary = vocabularySize(TINY);
  const tokens = sequences * COLUMNS;
  const batch = new BatchWriter({ tokens, targets: tokens, vocabulary, columns: COLUMNS }, [1, 0.3]);
  for (let sequence = 0; sequence < sequences; sequence++) {
    batch.begin();
    for (let column = 0; column < COLUMNS; column++) {
      if (random.uniform() < 0.3) continue;
      batch.push(random.below(vocabulary), column);
      if (random.uniform() < 0.6) batch.expect(random.below(vocabulary), 0, 0.3);
      else if (random.uniform() < 0.5) batch.expect(0, 1);
    }
  }
  batch.finish(1, seed, 1e-3);
  return batch;
}
