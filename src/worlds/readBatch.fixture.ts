import { type BatchWriter, NO_TARGET } from '../engine/batch.ts';

export interface ReadToken {
  token: number;
  column: number;
  /** The token that the model should write after it, or null. */
  target: number | null;
  smoothing: number;
  weight: number;
}

/** Reads a batch back, sequence by sequence. */
export function readBatch(batch: BatchWriter): ReadToken[][] {
  batch.finish(0, 0, 0);
  const { layout, words } = batch;
  const floats = new Float32Array(words.buffer);
  const sequences: ReadToken[][] = [];
  for (let row = 0; row < batch.tokenCount; row++) {
    const at = words[layout.targetOfRow + row];
    const has = at !== NO_TARGET;
    if (words[layout.first + row] === row) sequences.push([]);
    sequences[sequences.length - 1].push({
      token: words[layout.tokens + row],
      column: words[layout.columns + row],
      target: has ? words[layout.target + at] : null,
      smoothing: has ? floats[layout.smoothing + at] : 0,
      weight: has ? floats[layout.weight + at] : 0,
    });
  }
  return sequences;
}
