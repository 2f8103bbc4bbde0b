/** Runs A⊕B over the prompt of an example, on the GPU, and reads what the hand-over is measured from. */

import { BatchWriter } from '../engine/batch.ts';
import { DeviceBatch } from '../engine/deviceBatch.ts';
import { valueNamed } from '../engine/parameters.ts';
import { Plan } from '../engine/plan.ts';
import { readWords, type Tensor } from '../engine/tensor.ts';
import type { Tuning } from '../engine/tuning.ts';
import { type CrossAttention, compositionStream } from '../models/composition.ts';
import { stream } from '../models/transformer.ts';
import { compositionOf } from '../training/composed.ts';
import type { Models } from '../training/models.ts';
import type { Example } from '../worlds/example.ts';
import type { World } from '../worlds/world.ts';
import type { PromptStates } from './handOver.ts';

export class PromptReader {
  private readonly writer: BatchWriter;
  private readonly batch: DeviceBatch;
  private readonly plan: Plan;
  private readonly input: Record<'AB' | 'B', Tensor>;
  /** In the order of the layer pairs, those of a second augmenting model behind those of the first. */
  private readonly links: readonly CrossAttention[];

  constructor(
    private readonly device: GPUDevice,
    tuning: Tuning,
    models: Models,
    private readonly world: World,
  ) {
    this.writer = new BatchWriter(world.capacity(1));
    this.batch = new DeviceBatch(device, 'handOver/prompt', this.writer.capacity);
    this.plan = new Plan(device, 'hand-over', tuning);
    const { plan, batch } = this;
    const composition = compositionOf(models, null);
    const reads = new Map<string, CrossAttention>();
    const prefixes = composition.augmenting.flatMap((_, model) =>
      composition.shape.pairs.map((_, pair) => `cross.${model}.${pair}`),
    );
    const { states } = compositionStream(plan, batch, composition, (read, prefix) => {
      reads.set(prefix, read);
      plan.keep(read.queries);
      plan.keep(read.keyValues);
    });
    const alone = stream(plan, batch, composition.anchor, { layers: 0 });
    this.input = { AB: plan.keep(states[0]), B: plan.keep(alone.states[0]) };
    this.links = prefixes.map((prefix) => valueNamed(reads, prefix));
  }

  compile(): Promise<void> {
    return this.plan.compile();
  }

  /** Runs the present weights over a prompt. */
  async read(example: Example): Promise<PromptStates> {
    const { writer, batch, plan, links, input } = this;
    writer.clear();
    this.world.writePrompt(writer, example);
    writer.finish(0, 0, 0);
    batch.upload(writer);
    plan.run();
    const { words, layout, tokenCount } = writer;
    const from = (start: number) => [...words.subarray(start, start + tokenCount)];
    const rows = (tensor: Tensor) => this.rows(tensor, tokenCount);
    const read = async ({ queries, keyValues }: CrossAttention) => {
      const [ofQueries, ofKeys] = await Promise.all([rows(queries), rows(keyValues)]);
      return { queries: ofQueries, keyValues: ofKeys };
    };
    return {
      tokens: from(layout.tokens),
      columns: from(layout.columns),
      links: await Promise.all(links.map(read)),
      input: { AB: await rows(input.AB), B: await rows(input.B) },
    };
  }

  destroy(): void {
    this.plan.destroy();
    this.batch.destroy();
  }

  /** The first rows of a tensor [rows, width]. */
  private async rows({ buffer, offset, shape }: Tensor, count: number): Promise<Float32Array> {
    return new Float32Array(await readWords(this.device, buffer, offset, count * shape[1]));
  }
}
