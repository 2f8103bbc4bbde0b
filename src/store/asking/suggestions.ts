import type { Entry } from '../../worlds/texts.ts';

/** Returns the first entries that begin with a word, then those that contain it; none for no word. */
export function suggestEntries(entries: readonly Entry[], word: string, most: number): Entry[] {
  if (word === '') return [];
  const found = entries.filter(({ text }) => text.includes(word));
  const begins = found.filter(({ text }) => text.startsWith(word));
  const others = found.filter(({ text }) => !text.startsWith(word));
  return [...begins, ...others].slice(0, most);
}
