/** Tokens of the answer to `=`: three digits of the running total and of the result. */
export const DIGITS = 6;

/**
 * The places of things in a sequence. A prompt is one field per operand, each followed by a column for the operator
 * behind it; behind the last operand stands the task token. Keys and numbers are right-aligned in their fields, and an
 * expression of fewer operands leaves the first fields blank. So a key ends, and a number stands, at the same few
 * columns always, whatever its length. The answer follows the prompt.
 */
export class PromptLayout {
  /**
   * @param operands most operands of an expression
   * @param field columns of a field; the longest key fills it
   */
  constructor(
    readonly operands: number,
    readonly field: number,
  ) {}

  /** First column of the field in this slot (slots count from 0). */
  fieldStart(slot: number): number {
    return slot * (this.field + 1);
  }

  /** Column at which the operand in this slot ends. */
  operandEnd(slot: number): number {
    return this.fieldStart(slot) + this.field - 1;
  }

  /** Column of the operator behind the operand in this slot; for the last operand, of the task token. */
  operatorColumn(slot: number): number {
    return this.fieldStart(slot) + this.field;
  }

  /** Columns of a prompt: where the answer starts. */
  get promptColumns(): number {
    return this.fieldStart(this.operands);
  }

  /** Most tokens of an answer. */
  get answerColumns(): number {
    return Math.max(DIGITS, 2 * this.operands - 1);
  }

  /** Columns of prompt and answer: how many position embeddings a model needs. */
  get sequenceColumns(): number {
    return this.promptColumns + this.answerColumns;
  }

  /** Most tokens of a sequence that a model reads: the last token of an answer is predicted but never read. */
  get inputColumns(): number {
    return this.sequenceColumns - 1;
  }
}
