/** Random batches for the checks of ops, and what their references read of them. */
import * as tf from '@tensorflow/tfjs-core';
import { BatchWriter } from '../engine/batch.ts';
import { DeviceBatch } from '../engine/deviceBatch.ts';
import type { Random } from '../engine/random.ts';

/** Writes a batch of random tokens in sequences of these lengths, every second token with a target. */
export function randomBatch(device: GPUDevice, random: Random, lengths: readonly number[], spare = 5) {
  const tokens = lengths.reduce((a, b) => a + b, 0);
  const vocabulary = 14;
  const columns = 2 * Math.max(...lengths);
  const writer = new BatchWriter({ tokens: tokens + spare, targets: tokens + spare, vocabulary, columns });
  writer.clear();
  for (const length of lengths) {
    writer.begin();
    for (let i = 0; i < length; i++) {
      writer.push(random.below(vocabulary), 2 * i + random.below(2));
      if (i % 2 === 0) writer.expect(random.below(vocabulary), 0, i % 4 === 0 ? 0.3 : 0);
    }
  }
  writer.finish(1, 7, 1e-3);
  const batch = new DeviceBatch(device, 'check', writer.capacity);
  batch.upload(writer);
  return { batch, writer };
}

/** Reads a batch's targets with their weights and smoothing. */
export function targetsOf({ words, layout, targetCount }: BatchWriter) {
  const floats = new Float32Array(words.buffer);
  return {
    targets: Array.from(words.subarray(layout.target, layout.target + targetCount)),
    weights: floats.slice(layout.weight, layout.weight + targetCount),
    smoothing: floats.slice(layout.smoothing, layout.smoothing + targetCount),
  };
}

/** Returns the matrix [targets, tokens] that picks the rows of the tokens that have a target. */
export function targetRows({ words, layout, tokenCount, targetCount }: BatchWriter): tf.Tensor2D {
  const picks = new Float32Array(targetCount * tokenCount);
  for (let target = 0; target < targetCount; target++) {
    picks[target * tokenCount + words[layout.targetRow + target]] = 1;
  }
  return tf.tensor2d(picks, [targetCount, tokenCount]);
}

/** Returns one-hot rows of a batch's tokens or columns. */
export function oneHot(
  { words, layout, tokenCount }: BatchWriter,
  what: 'tokens' | 'columns',
  kinds: number,
) {
  const values = Array.from(words.subarray(layout[what], layout[what] + tokenCount));
  return tf.cast(tf.oneHot(values, kinds), 'float32') as tf.Tensor2D;
}
