/** The size of a table, which is judged before anything of it is read. */

/** The largest size of a file in bytes, and of a text in characters: 25,000 keys take less. */
export const MOST_BYTES = 20_000_000;
/** The most lines; a table of 25,000 keys may have some between them. */
const MOST_LINES = 200_000;

/** Returns the reason why a text is too much for a table; null if it is not. It looks no further than the limits. */
export function sizeProblem(text: string): 'too-large' | 'too-many-lines' | null {
  if (text.length > MOST_BYTES) return 'too-large';
  const ends = /\r\n|[\n\r\u0085\u2028\u2029]/g;
  for (let lines = 0; ends.test(text); lines++) if (lines >= MOST_LINES) return 'too-many-lines';
  return null;
}
