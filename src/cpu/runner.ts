/** Runs a model over examples on tfjs's present backend: what training/runner.ts does on the GPU. */

import * as tf from '@tensorflow/tfjs-core';
import { BatchWriter } from '../engine/batch.ts';
import { padBatch } from '../reference/batch.ts';
import { batchTensors } from '../reference/inputs.ts';
import type { Predictor } from '../training/decoding.ts';
import type { Example, Written } from '../worlds/example.ts';
import type { World } from '../worlds/world.ts';
import type { Logits } from './models.ts';

export class AnsweringRunner implements Predictor {
  private readonly writer: BatchWriter;

  /**
   * @param rows most examples in one pass
   * @param breathe waits before every pass
   */
  constructor(
    private readonly logits: Logits,
    private readonly world: World,
    readonly rows: number,
    private readonly breathe: () => Promise<void>,
  ) {
    this.writer = new BatchWriter(world.capacity(rows));
  }

  /** Returns a runner of another model, for as long as this one exists. */
  ofOther(logits: Logits): AnsweringRunner {
    return new AnsweringRunner(logits, this.world, this.rows, this.breathe);
  }

  /** Returns for each example whether the model gets every target right. */
  async right(examples: readonly Example[], as: Written = 'answers'): Promise<boolean[]> {
    const right: boolean[] = [];
    for (let from = 0; from < examples.length; from += this.rows) {
      await this.breathe();
      const part = examples.slice(from, from + this.rows);
      this.world.write(this.writer, part, as);
      const { layout, words, targetCount, sequenceOfTarget } = this.writer;
      const expected = words.slice(layout.target, layout.target + targetCount);
      const sequences = sequenceOfTarget.slice(0, targetCount);
      const said = await this.run((logits) => tf.argMax(logits, 1));
      const all = part.map(() => true);
      said.forEach((token, target) => {
        if (token !== expected[target]) all[sequences[target]] = false;
      });
      right.push(...all);
    }
    return right;
  }

  async predict(write: (batch: BatchWriter) => void): Promise<Float32Array[]> {
    await this.breathe();
    this.writer.clear();
    write(this.writer);
    const { targetCount } = this.writer;
    if (targetCount === 0) return [];
    const flat = Float32Array.from(await this.run((logits) => tf.softmax(logits)));
    const vocabulary = flat.length / targetCount;
    return Array.from({ length: targetCount }, (_, i) => flat.slice(i * vocabulary, (i + 1) * vocabulary));
  }

  /** Computes the logits of the batch, and reads a result from them. */
  private async run(read: (logits: tf.Tensor2D) => tf.Tensor): Promise<tf.TypedArray> {
    this.writer.finish(0, 0, 0);
    const padded = padBatch(this.writer);
    // A target's weight is not 0, and targets were written row by row, from left to right.
    const targets = Int32Array.from(padded.weights.keys()).filter((cell) => padded.weights[cell] !== 0);
    const result = tf.tidy(() => read(this.logits(batchTensors(padded), tf.tensor1d(targets, 'int32'))));
    const values = await result.data();
    result.dispose();
    return values;
  }
}
