/**
 * Runs a model forward over examples. Exact match under greedy decoding equals "every target token is the
 * argmax under teacher forcing", so an evaluation is one forward pass over many examples at once.
 */

import { BatchWriter } from '../engine/batch.ts';
import { DeviceBatch } from '../engine/deviceBatch.ts';
import { Plan } from '../engine/plan.ts';
import { readWords, type Tensor } from '../engine/tensor.ts';
import type { Tuning } from '../engine/tuning.ts';
import { readOut, stream, type Transformer } from '../models/transformer.ts';
import { softmaxCrossEntropy } from '../ops/crossEntropy/index.ts';
import type { Example, Written } from '../worlds/example.ts';
import type { World } from '../worlds/world.ts';
import { composed } from './composed.ts';
import type { Predictor } from './decoding.ts';
import type { Models } from './models.ts';
import type { ModelName } from './stages.ts';

/** A model to run: what it is called, and what appends its logits [targets, vocabulary rounded up to 4] to a plan. */
interface ForwardPass {
  label: string;
  append(plan: Plan, batch: DeviceBatch): Tensor;
}

/** The forward pass of a transformer, read at its last state. */
export function transformerPass(label: string, model: Transformer): ForwardPass {
  return {
    label,
    append: (plan, batch) => {
      const { table, states } = stream(plan, batch, model);
      return readOut(plan, batch, model, table, states[states.length - 1]);
    },
  };
}

/** The forward pass of one of the models, with the weights that it has whenever it runs. */
export function forwardPass(models: Models, model: ModelName): ForwardPass {
  if (model !== 'AB') return transformerPass(model, models.frozen(model));
  const { readout, append } = composed(models, null);
  return {
    label: model,
    append: (plan, batch) => {
      const { table, states } = append(plan, batch);
      return readOut(plan, batch, readout, table, states[states.length - 1]);
    },
  };
}

/** A model that is run over examples, with the weights that it has whenever it is asked. */
export class Runner implements Predictor {
  private readonly writer: BatchWriter;
  private readonly batch: DeviceBatch;
  private readonly plan: Plan;
  private readonly logits: Tensor;
  private readonly hits: Tensor;

  /** @param rows most examples in one pass */
  constructor(
    private readonly device: GPUDevice,
    tuning: Tuning,
    { label, append }: ForwardPass,
    private readonly world: World,
    readonly rows: number,
  ) {
    this.writer = new BatchWriter(world.capacity(rows));
    this.batch = new DeviceBatch(device, `${label}/examples`, this.writer.capacity);
    this.plan = new Plan(device, `run ${label}`, tuning);
    const { plan, batch } = this;
    this.logits = plan.keep(append(plan, batch));
    this.hits = plan.keep(softmaxCrossEntropy(plan, batch, this.logits, vocabularyOf(world)).hits);
  }

  compile(onProgress?: (done: number, total: number) => void): Promise<void> {
    return this.plan.compile(onProgress);
  }

  /** Returns for each example whether the model gets every target right. */
  async right(examples: readonly Example[], as: Written = 'answers'): Promise<boolean[]> {
    const right: boolean[] = [];
    for (let from = 0; from < examples.length; from += this.rows) {
      const part = examples.slice(from, from + this.rows);
      this.world.write(this.writer, part, as);
      this.submit();
      const hits = new Uint32Array(
        await readWords(this.device, this.hits.buffer, 0, this.writer.targetCount),
      );
      const all = part.map(() => true);
      hits.forEach((hit, target) => {
        if (!hit) all[this.writer.sequenceOfTarget[target]] = false;
      });
      right.push(...all);
    }
    return right;
  }

  async predict(write: (batch: BatchWriter) => void): Promise<Float32Array[]> {
    this.writer.clear();
    write(this.writer);
    const { targetCount } = this.writer;
    if (targetCount === 0) return [];
    this.submit();
    const [, stride] = this.logits.shape;
    const flat = new Float32Array(await readWords(this.device, this.logits.buffer, 0, targetCount * stride));
    return probabilitiesOf(flat, stride, vocabularyOf(this.world));
  }

  private submit(): void {
    this.writer.finish(0, 0, 0);
    this.batch.upload(this.writer);
    this.plan.run();
  }

  destroy(): void {
    this.plan.destroy();
    this.batch.destroy();
  }
}

/** Number of tokens of a world. */
export const vocabularyOf = ({ text }: World): number => text.tokens.length;

/**
 * The probabilities [vocabulary] of each row of logits.
 * @param logits [rows, stride]
 */
export function probabilitiesOf(logits: Float32Array, stride: number, vocabulary: number): Float32Array[] {
  return Array.from({ length: logits.length / stride }, (_, row) =>
    softmax(logits.subarray(row * stride, row * stride + vocabulary)),
  );
}

function softmax(logits: Float32Array): Float32Array {
  const most = logits.reduce((a, b) => Math.max(a, b));
  const weights = logits.map((z) => Math.exp(z - most));
  const total = weights.reduce((a, b) => a + b);
  return weights.map((weight) => weight / total);
}
