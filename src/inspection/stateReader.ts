/** Reads an augmenting model's states at the ends of keys, after every number of layers. */
import { BatchWriter } from '../engine/batch.ts';
import { DeviceBatch } from '../engine/deviceBatch.ts';
import { Plan } from '../engine/plan.ts';
import { createTensor, readWords, type Tensor } from '../engine/tensor.ts';
import type { Tuning } from '../engine/tuning.ts';
import { stream, type Transformer } from '../models/transformer.ts';
import { rmsNorm } from '../ops/rmsNorm/index.ts';
import type { Expression } from '../worlds/keyvalue/expression.ts';
import { capacityOfExamples } from '../worlds/keyvalue/sampler.ts';
import { writeValues } from '../worlds/keyvalue/suites.ts';
import type { KeyStates } from './keyStates.ts';

export class StateReader {
  private readonly writer: BatchWriter;
  private readonly batch: DeviceBatch;
  private readonly plan: Plan;
  private readonly ones: Tensor;
  private readonly layers: Tensor[];

  /** @param rows most expressions in one pass */
  constructor(
    private readonly device: GPUDevice,
    tuning: Tuning,
    model: Transformer,
    operands: number,
    rows: number,
  ) {
    const { width } = model.shape;
    this.writer = new BatchWriter(capacityOfExamples(operands, rows));
    this.batch = new DeviceBatch(device, 'probe/expressions', this.writer.capacity);
    this.plan = new Plan(device, 'probe states', tuning);
    this.ones = createTensor(device, 'probe/ones', [width], { data: new Float32Array(width).fill(1) });
    const { plan, batch, ones } = this;
    this.layers = stream(plan, batch, model).states.map((state) =>
      plan.keep(rmsNorm(plan, batch, state, ones, 'targets')),
    );
  }

  compile(): Promise<void> {
    return this.plan.compile();
  }

  /** For each number of layers, from 0, the states at the ends of the expressions' keys, each of root mean square 1. */
  async read(expressions: readonly Expression[]): Promise<KeyStates[]> {
    writeValues(this.writer, expressions);
    this.writer.finish(0, 0, 0);
    this.batch.upload(this.writer);
    this.plan.run();
    const rows = expressions.flatMap(({ keys, first }) => [...keys.subarray(first)]);
    return Promise.all(
      this.layers.map(async ({ buffer, shape }) => ({
        states: new Float32Array(await readWords(this.device, buffer, 0, rows.length * shape[1])),
        rows,
      })),
    );
  }

  destroy(): void {
    this.plan.destroy();
    this.batch.destroy();
    this.ones.buffer.destroy();
  }
}
