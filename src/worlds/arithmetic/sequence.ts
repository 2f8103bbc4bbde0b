/**
 * Writes expressions into a batch. B and A⊕B predict the answer's tokens one after another. A tags the
 * prompt instead: at a key's last letter it writes the key's value, at every other token the blank.
 */
import type { BatchWriter } from '../../engine/batch.ts';
import { answerLength, answerToken } from './answer.ts';
import { type Expression, NUMBER } from './expression.ts';
import { BLANK, MINUS, PLUS, SYMBOLS } from './vocabulary.ts';

/** Groups of targets in A's loss (`BatchWriter`'s group weights: 1 and the blank weight). */
const VALUES = 0;
const BLANKS = 1;

/** The targets that a prompt carries. */
interface Tags {
  /** Keys in this slot and behind it carry their value, in group `VALUES`. */
  readonly firstSlot: number;
  /** Label smoothing of the values. */
  readonly smoothing: number;
  /** True if all other tokens carry the blank, in group `BLANKS`. */
  readonly blanks: boolean;
}

const UNTAGGED: Tags = { firstSlot: Number.POSITIVE_INFINITY, smoothing: 0, blanks: false };

function pushTagged(batch: BatchWriter, token: number, column: number, blanks: boolean): void {
  batch.push(token, column);
  if (blanks) batch.expect(BLANK, BLANKS);
}

/** Begins a sequence with the expression's prompt; blank columns are left out. */
export function writePrompt(batch: BatchWriter, expression: Expression, tags = UNTAGGED): void {
  const { first, operands, layout, keys, values, signs, task } = expression;
  const { firstSlot, smoothing, blanks } = tags;
  batch.begin();
  for (let slot = first; slot < operands; slot++) {
    const start = layout.fieldStart(slot);
    const field = expression.fieldAt(slot);
    const end = field.length - 1;
    for (let i = 0; i < end; i++) {
      if (field[i] !== BLANK) pushTagged(batch, field[i], start + i, blanks);
    }
    const last = field[end];
    if (slot >= firstSlot && keys[slot] !== NUMBER) {
      batch.push(last, start + end);
      batch.expect(SYMBOLS + values[slot], VALUES, smoothing);
    } else pushTagged(batch, last, start + end, blanks);
    const operator = slot === operands - 1 ? task : signs[slot + 1] === 1 ? PLUS : MINUS;
    pushTagged(batch, operator, layout.operatorColumn(slot), blanks);
  }
}

/** Continues a prompt with the right answer, every token of which is a target (teacher forcing). */
export function writeAnswer(batch: BatchWriter, expression: Expression): void {
  const start = expression.layout.promptColumns;
  const last = answerLength(expression) - 1;
  for (let i = 0; i < last; i++) {
    const token = answerToken(expression, i);
    batch.expect(token);
    batch.push(token, start + i);
  }
  batch.expect(answerToken(expression, last));
}

/** Continues a prompt with what the composition lets A read of the right answer, every token tagged blank. */
export function writeTaggedAnswer(batch: BatchWriter, expression: Expression): void {
  const start = expression.layout.promptColumns;
  const last = answerLength(expression) - 1;
  for (let i = 0; i < last; i++) pushTagged(batch, answerToken(expression, i), start + i, true);
}
