/** Runs A⊕B over the prompt of an example, on tfjs's present backend: what inspection/promptReader.ts does on the GPU. */

import * as tf from '@tensorflow/tfjs-core';
import { BatchWriter } from '../engine/batch.ts';
import type { PromptStates } from '../inspection/handOver.ts';
import { padBatch } from '../reference/batch.ts';
import { batchTensors } from '../reference/inputs.ts';
import type { Example } from '../worlds/example.ts';
import type { World } from '../worlds/world.ts';
import type { AnsweringModels } from './models.ts';

export function readPrompt(models: AnsweringModels, world: World, example: Example): PromptStates {
  const writer = new BatchWriter(world.capacity(1));
  writer.clear();
  world.writePrompt(writer, example);
  writer.finish(0, 0, 0);
  const padded = padBatch(writer);
  return tf.tidy(() => {
    const { links, input } = models.promptStates(batchTensors(padded));
    const values = (tensor: tf.Tensor) => Float32Array.from(tensor.dataSync());
    return {
      tokens: [...padded.tokens],
      columns: [...padded.columns],
      links: links.map(({ queries, keyValues }) => ({
        queries: values(queries),
        keyValues: values(keyValues),
      })),
      input: { AB: values(input.AB), B: values(input.B) },
    };
  });
}
