/** Reads an augmenting model's states at the ends of entries, after every number of layers. */

import { BatchWriter } from '../engine/batch.ts';
import { DeviceBatch } from '../engine/deviceBatch.ts';
import { Plan } from '../engine/plan.ts';
import { createTensor, readWords, type Tensor } from '../engine/tensor.ts';
import type { Tuning } from '../engine/tuning.ts';
import { stream, type Transformer } from '../models/transformer.ts';
import { rmsNorm } from '../ops/rmsNorm/index.ts';
import type { Example } from '../worlds/example.ts';
import type { World } from '../worlds/world.ts';
import type { KeyStates } from './keyStates.ts';

export class StateReader {
  private readonly writer: BatchWriter;
  private readonly batch: DeviceBatch;
  private readonly plan: Plan;
  private readonly ones: Tensor;
  private readonly layers: Tensor[];

  /** @param rows most examples in one pass */
  constructor(
    private readonly device: GPUDevice,
    tuning: Tuning,
    model: Transformer,
    private readonly world: World,
    rows: number,
  ) {
    const { width } = model.shape;
    this.writer = new BatchWriter(world.capacity(rows));
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

  /** For each number of layers, from 0, the states at the ends of the examples' entries, each of root mean square 1. */
  async read(examples: readonly Example[]): Promise<KeyStates[]> {
    this.world.write(this.writer, examples, 'readings');
    this.writer.finish(0, 0, 0);
    this.batch.upload(this.writer);
    this.plan.run();
    const rows = examples.flatMap((example) => this.world.readings(example).map(({ entry }) => entry));
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
