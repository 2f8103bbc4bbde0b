/**
 * Looks into A⊕B while it answers one example: what its cross-attentions read, what each block of the anchor
 * model would say (logit lens), and the change of the answer without some of the heads. It runs on a copy of
 * the composition's weights, in which the heads that are switched off have zeros for their rows of the output
 * matrix; so without any head it is exactly the anchor model.
 */

import type { DeviceBatch } from '../engine/deviceBatch.ts';
import { Parameters } from '../engine/parameters.ts';
import type { Plan } from '../engine/plan.ts';
import { readWords, sizeOf, type Tensor } from '../engine/tensor.ts';
import type { Tuning } from '../engine/tuning.ts';
import { type CrossAttention, compositionStream } from '../models/composition.ts';
import { readOut } from '../models/transformer.ts';
import type { Answer } from '../training/answer.ts';
import { compositionOf } from '../training/composed.ts';
import { continuation, generated } from '../training/decoding.ts';
import type { Models } from '../training/models.ts';
import { probabilitiesOf, Runner, vocabularyOf } from '../training/runner.ts';
import { augmentingModels } from '../training/stages.ts';
import type { Example } from '../worlds/example.ts';
import type { World } from '../worlds/world.ts';
import { attentionWeights } from './attentionWeights.ts';

/**
 * A head of a layer pair's cross-attention, or, where `head` is null, all of them. Where there are two augmenting
 * models, the pairs of the second count on from those of the first.
 */
export interface SwitchedOff {
  pair: number;
  head: number | null;
}

interface Position {
  text: string;
  column: number;
}

/** The five likeliest tokens, most likely first: [states of the stream][tokens of the answer]. */
type Lens = { text: string; probability: number }[][][];

interface Inspection {
  /** Prompt and answer, but for the answer's last token, which no model reads. */
  tokens: Position[];
  /** The number of tokens that are the prompt; the last of them predicts the answer's first token. */
  prompt: number;
  answer: Answer;
  /** For each layer pair of each augmenting model [heads, tokens, tokens + 1], as `attentionWeights` gives them. */
  attention: Float32Array<ArrayBuffer>[];
  /** Read from the anchor model's embeddings and after each block, over the same tokens: in A⊕B, and without A. */
  lens: { AB: Lens; B: Lens };
}

export class Inspector {
  private readonly parameters: Parameters;
  /** The beginnings of the names of each cross-attention's parameters. */
  private readonly prefixes: readonly string[];
  private readonly runner: Runner;
  private readonly reads = new Map<string, CrossAttention>();
  private lens: readonly Tensor[] = [];

  constructor(
    private readonly device: GPUDevice,
    tuning: Tuning,
    private readonly models: Models,
    private readonly world: World,
  ) {
    const specs = [...models.specs.AB, ...(models.specs.AB2 ?? [])];
    this.parameters = new Parameters(device, 'AB/inspected', specs, false);
    const { pairs } = models.shapes.composition;
    this.prefixes = augmentingModels(models.settings).flatMap((_, model) =>
      pairs.map((_, pair) => `cross.${model}.${pair}`),
    );
    const composition = { ...compositionOf(models, null), parameters: this.parameters };
    const append = (plan: Plan, batch: DeviceBatch) => {
      const { table, states } = compositionStream(plan, batch, composition, (read, prefix) => {
        this.reads.set(prefix, read);
        plan.keep(read.queries);
        plan.keep(read.keyValues);
      });
      const logits = states.map((state) => readOut(plan, batch, composition.anchor, table, state));
      for (const each of logits) plan.keep(each);
      this.lens = logits;
      return logits[logits.length - 1];
    };
    this.runner = new Runner(device, tuning, { label: 'inspect AB', append }, world, 1);
  }

  compile(): Promise<void> {
    return this.runner.compile();
  }

  /** Lets A⊕B, as it is now and without what is switched off, answer an example. Throws if there is no such head. */
  async inspect(example: Example, off: readonly SwitchedOff[]): Promise<Inspection> {
    this.takeWeights(off);
    const { tokens: said, answer } = await continuation(this.runner, this.world, example);
    const { tokens, prompt } = await this.readOver(example, said);
    const columns = tokens.map(({ column }) => column);
    const attention = await Promise.all(this.prefixes.map((prefix) => this.attentionOf(prefix, columns)));
    const AB = await this.readLens(said.length);
    this.takeWeights(this.prefixes.map((_, pair) => ({ pair, head: null })));
    await this.readOver(example, said);
    return { tokens, prompt, answer, attention, lens: { AB, B: await this.readLens(said.length) } };
  }

  destroy(): void {
    this.runner.destroy();
    this.parameters.destroy();
  }

  /** Copies the composition's present weights, and clears what the heads that are off would add. */
  private takeWeights(off: readonly SwitchedOff[]): void {
    const { heads } = this.models.shapes.composition;
    const { AB, AB2 } = this.models.parameters;
    const encoder = this.device.createCommandEncoder();
    for (const source of AB2 ? [AB, AB2] : [AB]) {
      for (const { name, shape } of source.specs) {
        const [from, to] = [source.get(name), this.parameters.get(name)];
        encoder.copyBufferToBuffer(from.buffer, 4 * from.offset, to.buffer, 4 * to.offset, 4 * sizeOf(shape));
      }
    }
    for (const { pair, head } of off) {
      if (pair >= this.prefixes.length || (head ?? 0) >= heads) {
        throw new RangeError(
          `There is no head ${head ?? 0} of layer pair ${pair}: there are ${this.prefixes.length} pairs of ${heads} heads.`,
        );
      }
      const { buffer, offset, shape } = this.parameters.get(`${this.prefixes[pair]}.output`);
      const words = sizeOf(shape);
      const [from, count] = head === null ? [0, words] : [(head * words) / heads, words / heads];
      encoder.clearBuffer(buffer, 4 * (offset + from), 4 * count);
    }
    this.device.queue.submit([encoder.finish()]);
  }

  /** Runs over an example with its answer so far, every token of which is a target. Returns the states that were read. */
  private async readOver(example: Example, said: readonly number[]) {
    const tokens: Position[] = [];
    let prompt = 0;
    await this.runner.predict((batch) => {
      const { tokens: texts, promptColumns } = this.world.text;
      this.world.writePrompt(batch, example);
      prompt = batch.tokenCount;
      said.forEach((token, i) => {
        if (i > 0) batch.push(said[i - 1], promptColumns + i - 1);
        batch.expect(token);
      });
      const { words, layout, tokenCount } = batch;
      for (let row = 0; row < tokenCount; row++) {
        tokens.push({ text: texts[words[layout.tokens + row]], column: words[layout.columns + row] });
      }
    });
    return { tokens, prompt };
  }

  private async attentionOf(prefix: string, columns: readonly number[]): Promise<Float32Array<ArrayBuffer>> {
    const read = this.reads.get(prefix);
    if (!read) throw new Error(`${prefix} is not in the plan`);
    const [queries, keyValues] = await Promise.all(
      [read.queries, read.keyValues].map((tensor) => this.rows(tensor, columns.length)),
    );
    return attentionWeights(queries, keyValues, columns, this.models.shapes.composition);
  }

  private async readLens(positions: number): Promise<Lens> {
    const logits = await Promise.all(this.lens.map((tensor) => this.rows(tensor, positions)));
    return logits.map((each, layer) =>
      probabilitiesOf(each, this.lens[layer].shape[1], vocabularyOf(this.world)).map(
        (row) => generated(row, this.world).shown.top,
      ),
    );
  }

  /** The first rows of a tensor [rows, width]. */
  private async rows({ buffer, offset, shape }: Tensor, count: number): Promise<Float32Array> {
    return new Float32Array(await readWords(this.device, buffer, offset, count * shape[1]));
  }
}
