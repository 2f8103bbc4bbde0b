/**
 * The other layout of a batch: a row for each sequence, a time step for each column, blanks filled in. Textbooks write
 * models down this way and stock libraries expect it. Columns that no sequence uses are left out, so a purely numeric
 * batch is as narrow as it can be.
 */
import type { BatchWriter } from '../engine/batch.ts';

/** Arrays of shape [sequences, time], row by row. */
export interface PaddedBatch {
  sequences: number;
  /** The column that each time step stands for, increasing. */
  columns: Int32Array<ArrayBuffer>;
  tokens: Int32Array<ArrayBuffer>;
  /** 1 where there is a token, 0 where there is a blank, which no other position sees. */
  visible: Float32Array<ArrayBuffer>;
  /** The token to be predicted after each token. */
  targets: Int32Array<ArrayBuffer>;
  /** The factor of each target's cross-entropy in the loss; 0 if there is no target. */
  weights: Float32Array<ArrayBuffer>;
  /** The share of each target's probability that is spread evenly over the vocabulary. */
  smoothing: Float32Array<ArrayBuffer>;
  /** The time step of the earliest target: nobody reads logits before it. */
  firstTarget: number;
}

/** Lays a finished packed batch out as rows of equal length. */
export function padBatch(writer: BatchWriter): PaddedBatch {
  const { layout, words, tokenCount, targetCount, sequenceCount } = writer;
  const floats = new Float32Array(words.buffer);
  const used = new Set(words.subarray(layout.columns, layout.columns + tokenCount));
  const columns = Int32Array.from(used).sort();
  const time = new Map(Array.from(columns, (column, step) => [column, step]));
  const size = sequenceCount * columns.length;
  const batch: PaddedBatch = {
    sequences: sequenceCount,
    columns,
    tokens: new Int32Array(size),
    visible: new Float32Array(size),
    targets: new Int32Array(size),
    weights: new Float32Array(size),
    smoothing: new Float32Array(size),
    firstTarget: columns.length,
  };

  const cells = new Int32Array(tokenCount);
  let sequence = -1;
  for (let row = 0; row < tokenCount; row++) {
    if (words[layout.first + row] === row) sequence++;
    const step = time.get(words[layout.columns + row]) ?? 0;
    cells[row] = sequence * columns.length + step;
    batch.tokens[cells[row]] = words[layout.tokens + row];
    batch.visible[cells[row]] = 1;
  }
  for (let i = 0; i < targetCount; i++) {
    const cell = cells[words[layout.targetRow + i]];
    batch.targets[cell] = words[layout.target + i];
    batch.weights[cell] = floats[layout.weight + i];
    batch.smoothing[cell] = floats[layout.smoothing + i];
    batch.firstTarget = Math.min(batch.firstTarget, cell % columns.length);
  }
  return batch;
}

/**
 * Returns the attention mask [sequences, time, time]: 1 if position j is no later than i and no blank, or is i itself.
 */
export function attentionMask({ sequences, columns, visible }: PaddedBatch): Uint8Array<ArrayBuffer> {
  const steps = columns.length;
  const mask = new Uint8Array(sequences * steps * steps);
  for (let row = 0; row < sequences * steps; row++) {
    const sequence = row - (row % steps);
    for (let j = 0; j <= row % steps; j++) {
      mask[row * steps + j] = visible[sequence + j] === 1 || sequence + j === row ? 1 : 0;
    }
  }
  return mask;
}

/** Returns the number of columns by which i lies after j, as [time, time]; negative if j comes later. */
export function columnDistances({ columns }: PaddedBatch): Float32Array<ArrayBuffer> {
  return Float32Array.from(
    { length: columns.length ** 2 },
    (_, k) => columns[Math.floor(k / columns.length)] - columns[k % columns.length],
  );
}
