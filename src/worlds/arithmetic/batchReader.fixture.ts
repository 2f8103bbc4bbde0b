import type { ReadToken } from '../readBatch.fixture.ts';
import type { PromptLayout } from './layout.ts';
import { BLANK, TOKEN_TEXT } from './vocabulary.ts';

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
