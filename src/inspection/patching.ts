/**
 * The depth at which the anchor model reads its operands. It is given letters instead of the numbers, and after so many
 * blocks the states of those letters are replaced by those of the numbers. As long as that is early enough it answers
 * as if it had read the numbers; a composition has to come no later.
 */

import { BatchWriter } from '../engine/batch.ts';
import { DeviceBatch } from '../engine/deviceBatch.ts';
import { Plan } from '../engine/plan.ts';
import type { Random } from '../engine/random.ts';
import { readWords, type Tensor } from '../engine/tensor.ts';
import type { Tuning } from '../engine/tuning.ts';
import { readOut, stream, type Transformer } from '../models/transformer.ts';
import { softmaxCrossEntropy } from '../ops/crossEntropy/index.ts';
import { patch } from '../ops/patch/index.ts';
import { vocabularyOf } from '../training/runner.ts';
import type { Example } from '../worlds/example.ts';
import type { World } from '../worlds/world.ts';

export class Patching {
  private readonly numbers: { writer: BatchWriter; batch: DeviceBatch };
  private readonly letters: { writer: BatchWriter; batch: DeviceBatch };
  private readonly plan: Plan;
  /** For each place, from the embeddings on, which targets were hit. */
  private readonly hits: Tensor[];

  /** @param rows most examples in one pass */
  constructor(
    private readonly device: GPUDevice,
    tuning: Tuning,
    anchor: Transformer,
    private readonly world: World,
    rows: number,
  ) {
    const capacity = world.capacity(rows);
    const create = (label: string) => ({
      writer: new BatchWriter(capacity),
      batch: new DeviceBatch(device, `patching/${label}`, capacity),
    });
    this.numbers = create('numbers');
    this.letters = create('letters');
    this.plan = new Plan(device, 'patching', tuning);
    const { plan } = this;
    const { batch } = this.letters;
    const { states: ofNumbers } = stream(plan, this.numbers.batch, anchor);
    this.hits = ofNumbers.map((states, place) => {
      const patched = stream(plan, batch, anchor, {
        inject: (state, layer) =>
          layer === place
            ? patch(plan, { batch, states: state }, { batch: this.numbers.batch, states })
            : state,
      });
      const last = patched.states[patched.states.length - 1];
      const logits = readOut(plan, batch, anchor, patched.table, last);
      return plan.keep(softmaxCrossEntropy(plan, batch, logits, vocabularyOf(world)).hits);
    });
  }

  compile(): Promise<void> {
    return this.plan.compile();
  }

  /**
   * Returns how many of these numeric expressions are answered right when patched at each place, from the embeddings
   * on.
   */
  async right(examples: readonly Example[], random: Random): Promise<number[]> {
    const pairs = examples.map((example) => this.world.hideNumbers(example, random));
    this.write(
      this.letters,
      pairs.map(({ hidden }) => hidden),
    );
    this.write(
      this.numbers,
      pairs.map(({ shown }) => shown),
    );
    this.plan.run();
    const { targetCount, sequenceOfTarget } = this.letters.writer;
    return Promise.all(
      this.hits.map(async ({ buffer }) => {
        const hits = new Uint32Array(await readWords(this.device, buffer, 0, targetCount));
        const wrong = new Set<number>();
        hits.forEach((hit, target) => {
          if (!hit) wrong.add(sequenceOfTarget[target]);
        });
        return examples.length - wrong.size;
      }),
    );
  }

  destroy(): void {
    this.plan.destroy();
    this.letters.batch.destroy();
    this.numbers.batch.destroy();
  }

  private write({ writer, batch }: typeof this.letters, examples: readonly Example[]): void {
    this.world.write(writer, examples, 'answers');
    writer.finish(0, 0, 0);
    batch.upload(writer);
  }
}
