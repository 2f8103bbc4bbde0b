/**
 * Typed and pasted text in plain characters. Keyboards, input methods and spreadsheets write the same sign in many ways:
 * `１２－ａｂ` and `12−ab` both mean `12-ab`. Characters that cannot be seen, and mean nothing here, are left out.
 */

/** The characters that mean each plain one, besides those of full width. */
const MEANT_BY: Readonly<Record<string, string>> = {
  // The long vowel sign of Japanese stands on the key of the minus.
  '-': '−‐‑‒–—―⁃﹣─━➖ーｰ',
  '+': '﹢➕',
  '=': '﹦',
  '>': '﹥〉❯›',
  ',': '、､،٬﹐﹑',
  '.': '。｡٫﹒',
  ';': '؛﹔',
  ':': '﹕∶',
  '|': '￨│┃¦',
  '"': '“”„‟«»〝〞〟「」『』',
  "'": '‘’‚‛′',
  '(': '﹙',
  ')': '﹚',
  '[': '【〔〖',
  ']': '】〕〗',
  '#': '﹟',
  '%': '٪﹪',
  '·': '・･‧•⋅∙ㆍ',
};
const PLAIN = new Map(
  Object.entries(MEANT_BY).flatMap(([plain, others]) => [...others].map((other) => [other, plain] as const)),
);

/** The full-width forms of `!` to `~`, and their distance from these. */
const FULL_WIDTH = { first: 0xff01, last: 0xff5e, distance: 0xfee0 };

const isDigit = (code: number): boolean => /\p{Nd}/u.test(String.fromCodePoint(code));

/** Returns the digit that a digit of any script stands for: scripts have theirs in runs from 0 to 9. */
function plainDigit(code: number): string {
  let before = 0;
  while (isDigit(code - before - 1)) before++;
  return String(before % 10);
}

function plainCharacter(character: string): string {
  const plain = PLAIN.get(character);
  if (plain !== undefined) return plain;
  const code = character.codePointAt(0) ?? 0;
  if (code >= FULL_WIDTH.first && code <= FULL_WIDTH.last) {
    return String.fromCharCode(code - FULL_WIDTH.distance);
  }
  if (/[\p{Zs}\v\f]/u.test(character)) return ' ';
  if (isDigit(code)) return plainDigit(code);
  if (/[\p{Cf}\p{Default_Ignorable_Code_Point}]/u.test(character)) return '';
  return /[Ⅰ-ⅿ]/u.test(character) ? character.normalize('NFKC') : character;
}

const FOREIGN = /[^\t\n\r\x20-\x7e]/gu;

/** Returns a text in plain characters, as far as there are some for it. Line breaks and tabs stay. */
export const plainText = (text: string): string =>
  text.normalize('NFC').replace(FOREIGN, plainCharacter).normalize('NFC');

/** Returns a character for a message: one that cannot be seen, or that looks like a Latin letter, with its number. */
export function characterName(character: string): string {
  const number = `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
  if (character !== ' ' && /[\p{C}\p{M}\p{Z}]/u.test(character)) return number;
  return /[\p{Script=Cyrillic}\p{Script=Greek}]/u.test(character) ? `${character} (${number})` : character;
}
