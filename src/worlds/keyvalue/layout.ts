/**
 * Where things stand in a sequence. A prompt is one field per operand, each followed by a column for the
 * operator behind it; behind the last operand stands the task token. Keys and numbers are right-aligned in
 * their fields, and an expression of fewer operands leaves the first fields blank. So a key ends, and a number
 * stands, at the same few columns always, whatever its length. The answer follows the prompt.
 */

/** Columns of a field; the longest key fills it. */
export const FIELD = 6;
const STRIDE = FIELD + 1;

/** Tokens of the answer to `=`: three digits of the running total and of the result. */
export const DIGITS = 6;

/** First column of the field in this slot (slots count from 0). */
export const fieldStart = (slot: number): number => slot * STRIDE;

/** Column of the operator behind the operand in this slot; for the last operand, of the task token. */
export const operatorColumn = (slot: number): number => slot * STRIDE + FIELD;

/** Columns of a prompt of at most `operands` operands: where the answer starts. */
export const promptColumns = (operands: number): number => operands * STRIDE;

/** Most tokens of an answer. */
export const answerColumns = (operands: number): number => Math.max(DIGITS, 2 * operands - 1);

/** Columns of prompt and answer: how many position embeddings a model needs. */
export const sequenceColumns = (operands: number): number =>
  promptColumns(operands) + answerColumns(operands);
