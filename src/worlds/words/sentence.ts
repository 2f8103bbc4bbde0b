/** A word of a prompt: spelled in letters, one token that is the whole word, or letters before such a token. */
export interface Word {
  /** At most as many as a field has columns. */
  readonly tokens: readonly number[];
  /** The word as a person types it. */
  readonly text: string;
  /** The number of the entry that this word is; null if it is none. */
  readonly entry: number | null;
  /** The token that the augmenting model writes where the word ends; null if it has nothing to say of it. */
  readonly gloss: number | null;
}

/** An example of a world of words. Worlds add what they need to know about it. */
export interface Sentence {
  /** The words in their fields; null leaves a field blank. */
  readonly words: readonly (Word | null)[];
  /** The token that says what is asked. */
  readonly task: number;
  /** The right answer, its last token included, which ends it. */
  readonly answer: readonly number[];
  /** The slot of the entry that a map asks about; undefined in examples of no map. */
  readonly asked?: number | undefined;
}

/** Describes a word of one token, which no augmenting model has anything to say of. */
export const wholeWord = (token: number, text: string): Word => ({
  tokens: [token],
  text,
  entry: null,
  gloss: null,
});
