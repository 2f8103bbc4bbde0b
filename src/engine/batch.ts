/**
 * A batch of sequences laid end to end, without their blanks.
 *
 * Blank columns are invisible to attention and carry no loss, so leaving them out computes the same function
 * on a third fewer tokens. What a token keeps of its place is its column, which picks the position embedding
 * and measures distances. A batch has a fixed capacity and a varying count; kernels stop at the count, so
 * one plan serves batches of every shape.
 *
 * Everything lies in one ArrayBuffer, laid out as on the GPU, so that a step needs a single upload.
 */

import { ALIGNMENT, aligned } from './tensor.ts';

export interface BatchCapacity {
  /** The largest number of tokens in a batch. */
  tokens: number;
  /** The largest number of rows with a target in a batch. */
  targets: number;
  /** The number of different tokens. */
  vocabulary: number;
  /** The number of different columns. */
  columns: number;
}

/** The offsets, in 32-bit words, of the sections of a batch. */
export interface BatchLayout {
  header: number;
  tokens: number;
  columns: number;
  first: number;
  last: number;
  targetRow: number;
  target: number;
  weight: number;
  smoothing: number;
  targetOfRow: number;
  tokenOrder: number;
  tokenStart: number;
  columnOrder: number;
  columnStart: number;
  words: number;
}

/** Words of the header: what varies from step to step and is no array. */
export const HEADER = {
  tokens: 0,
  targets: 1,
  step: 2,
  seed: 3,
  learningRate: 4,
  correction1: 5,
  correction2: 6,
  words: ALIGNMENT,
} as const;

/** Marks a token that has no target in `targetOfRow`. */
export const NO_TARGET = 0xffffffff;

/** Lays out a batch of this capacity; each section begins at a multiple of what WebGPU binds at. */
export function batchLayout(capacity: BatchCapacity): BatchLayout {
  let end = 0;
  const section = (words: number) => {
    const start = end;
    end += aligned(words);
    return start;
  };
  const { tokens, targets, vocabulary, columns } = capacity;
  return {
    header: section(HEADER.words),
    tokens: section(tokens),
    columns: section(tokens),
    first: section(tokens),
    last: section(tokens),
    targetRow: section(targets),
    target: section(targets),
    weight: section(targets),
    smoothing: section(targets),
    targetOfRow: section(tokens),
    tokenOrder: section(tokens),
    tokenStart: section(vocabulary + 1),
    columnOrder: section(tokens),
    columnStart: section(columns + 1),
    words: end,
  };
}

/** Writes sequences into a batch. `clear`, then for each sequence `begin` and its tokens, then `finish`. */
export class BatchWriter {
  readonly layout: BatchLayout;
  readonly words: Uint32Array<ArrayBuffer>;
  private readonly floats: Float32Array<ArrayBuffer>;
  private readonly groups: Uint8Array;
  private readonly groupCounts: Uint32Array;
  private sequenceStart = 0;
  private tokens = 0;
  private targets = 0;
  private sequences = 0;
  /** The number of each target's sequence in the batch. */
  readonly sequenceOfTarget: Uint32Array;

  /**
   * Creates an empty batch.
   * @param groupWeights factor of each group of targets in the loss (see `expect`)
   */
  constructor(
    readonly capacity: BatchCapacity,
    private readonly groupWeights: readonly number[] = [1],
  ) {
    this.layout = batchLayout(capacity);
    this.words = new Uint32Array(this.layout.words);
    this.floats = new Float32Array(this.words.buffer);
    this.groups = new Uint8Array(capacity.targets);
    this.groupCounts = new Uint32Array(groupWeights.length);
    this.sequenceOfTarget = new Uint32Array(capacity.targets);
  }

  /** The number of sequences begun since `clear`. */
  get sequenceCount(): number {
    return this.sequences;
  }

  /** The number of tokens written since `clear`. */
  get tokenCount(): number {
    return this.tokens;
  }

  /** The number of targets written since `clear`. */
  get targetCount(): number {
    return this.targets;
  }

  /** Empties the batch. */
  clear(): void {
    this.tokens = 0;
    this.targets = 0;
    this.sequences = 0;
    this.sequenceStart = 0;
    this.groupCounts.fill(0);
  }

  /** Starts the next sequence. */
  begin(): void {
    this.endSequence();
    this.sequenceStart = this.tokens;
    this.sequences++;
  }

  /** Appends a visible token of the current sequence, in increasing order of columns. */
  push(token: number, column: number): void {
    const { layout, words, tokens } = this;
    if (tokens >= this.capacity.tokens) throw new RangeError(`a batch holds ${this.capacity.tokens} tokens`);
    words[layout.tokens + tokens] = token;
    words[layout.columns + tokens] = column;
    words[layout.first + tokens] = this.sequenceStart;
    words[layout.targetOfRow + tokens] = NO_TARGET;
    this.tokens = tokens + 1;
  }

  /**
   * Sets the target of the token pushed last.
   * @param group the loss is the sum over groups of the group's weight × its mean cross-entropy
   * @param smoothing share of the target's probability spread evenly over the vocabulary
   */
  expect(target: number, group = 0, smoothing = 0): void {
    const { layout, words, targets } = this;
    if (targets >= this.capacity.targets)
      throw new RangeError(`a batch holds ${this.capacity.targets} targets`);
    const row = this.tokens - 1;
    words[layout.targetRow + targets] = row;
    words[layout.target + targets] = target;
    words[layout.targetOfRow + row] = targets;
    this.floats[layout.smoothing + targets] = smoothing;
    this.groups[targets] = group;
    this.groupCounts[group]++;
    this.sequenceOfTarget[targets] = this.sequences - 1;
    this.targets = targets + 1;
  }

  /**
   * Closes the batch: header, sequence ends, weights, and the tokens sorted by token and by column for the
   * embedding gradients. `correction1` and `correction2` are the bias corrections 1/(1 − βᵗ) of Adam's moments.
   */
  finish(step: number, seed: number, learningRate: number, correction1 = 1, correction2 = 1): void {
    this.endSequence();
    const { layout, words, capacity, groups, groupCounts, groupWeights } = this;
    for (let i = 0; i < this.targets; i++) {
      this.floats[layout.weight + i] = groupWeights[groups[i]] / groupCounts[groups[i]];
    }
    words[layout.header + HEADER.tokens] = this.tokens;
    words[layout.header + HEADER.targets] = this.targets;
    words[layout.header + HEADER.step] = step;
    words[layout.header + HEADER.seed] = seed;
    this.floats[layout.header + HEADER.learningRate] = learningRate;
    this.floats[layout.header + HEADER.correction1] = correction1;
    this.floats[layout.header + HEADER.correction2] = correction2;
    this.sortRows(layout.tokens, layout.tokenOrder, layout.tokenStart, capacity.vocabulary);
    this.sortRows(layout.columns, layout.columnOrder, layout.columnStart, capacity.columns);
  }

  private endSequence(): void {
    const last = this.layout.last;
    for (let row = this.sequenceStart; row < this.tokens; row++) this.words[last + row] = this.tokens - 1;
  }

  /** Sorts rows by the value at `values` (a counting sort), and writes the row at which each value's rows start. */
  private sortRows(values: number, order: number, start: number, kinds: number): void {
    const { words, tokens } = this;
    words.fill(0, start, start + kinds + 1);
    for (let row = 0; row < tokens; row++) words[start + words[values + row] + 1]++;
    for (let kind = 0; kind < kinds; kind++) words[start + kind + 1] += words[start + kind];
    for (let row = 0; row < tokens; row++) words[order + words[start + words[values + row]]++] = row;
    for (let kind = kinds; kind > 0; kind--) words[start + kind] = words[start + kind - 1];
    words[start] = 0;
  }
}
