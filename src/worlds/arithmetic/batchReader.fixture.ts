import { type BatchWriter, NO_TARGET } from '../../engine/batch.ts';
import type { PromptLayout } from './layout.ts';
import { BLANK, TOKEN_TEXT } from './vocabulary.ts';

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

/** The text in the field of this slot: a key, a number, a labelled number, or nothing. */
export function readField(sequence: ReadToken[], slot: number, layout: PromptLayout): string {
  const start = layout.fieldStart(slot);
  return sequence
    .filter(({ token, column }) => column >= start && column < start + layout.field && token !== BLANK)
    .map(({ token }) => TOKEN_TEXT[token])
    .join('');
}

/** Every operand of a sequence: its slot and its text. */
export function operandsOf(sequence: ReadToken[], layout: PromptLayout): { slot: number; text: string }[] {
  return Array.from({ length: layout.operands }, (_, slot) => ({
    slot,
    text: readField(sequence, slot, layout),
  })).filter(({ text }) => text !== '');
}
