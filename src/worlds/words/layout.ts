/** Tokens that every vocabulary of words begins with. */

/** Fills empty columns; no model ever sees it, but the augmenting model writes it where no spelled word ends. */
export const BLANK = 0;
/** Token of the letter a; z is `LETTER + 25`. */
export const LETTER = 1;
export const LETTERS = 26;
/** The first token that is neither the blank nor a letter. */
export const FIRST_WORD = LETTER + LETTERS;

/**
 * The places of things in a sequence. A prompt is a number of fields, filled from the left, and the task token. A word
 * is right-aligned in its field, so a spelled word ends, and a whole-word token stands, at the field's last column. The
 * answer follows.
 */
export class WordLayout {
  /**
   * @param fields most words of a prompt
   * @param field columns of a field: letters of the longest word
   * @param answerColumns most tokens of an answer, its end included
   */
  constructor(
    readonly fields: number,
    readonly field: number,
    readonly answerColumns: number,
  ) {}

  /** The column at which the word in this slot ends (slots count from 0). */
  wordEnd(slot: number): number {
    return (slot + 1) * this.field - 1;
  }

  get taskColumn(): number {
    return this.fields * this.field;
  }

  /** Columns of a prompt: where the answer starts. */
  get promptColumns(): number {
    return this.taskColumn + 1;
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
