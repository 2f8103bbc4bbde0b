/**
 * Runs A⊕B over the prompt of an expression, on tfjs's current backend, as inspection/promptReader.ts does on the GPU.
 */
import * as tf from '@tensorflow/tfjs-core';
import { BatchWriter } from '../engine/batch.ts';
import type { PromptStates } from '../inspection/handOver.ts';
import { padBatch } from '../reference/batch.ts';
import { batchTensors } from '../reference/inputs.ts';
import type { Expression } from '../worlds/keyvalue/expression.ts';
import { capacityOfExamples } from '../worlds/keyvalue/sampler.ts';
import { writePrompt } from '../worlds/keyvalue/sequence.ts';
import type { AnsweringModels } from './models.ts';

export function readPrompt(models: AnsweringModels, expression: Expression): PromptStates {
  const writer = new BatchWriter(capacityOfExamples(expression.operands, 1));
  writer.clear();
  writePrompt(writer, expression);
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
