import fc from 'fast-check';
import { expect, test } from 'vitest';
import { characterName, plainText } from './plainText.ts';

test.each([
  ['ＡＢｃ，１２；３', 'ABc,12;3'],
  ['（ａ）【ｂ】［ｃ］', '(a)[b][c]'],
  ['−–—－ー‐', '------'],
  ['・･•·', '····'],
  ['٠١٢٣٤٥٦٧٨٩ ۰۹ ०९ 𝟘𝟡', '0123456789 09 09 09'],
  ['a\u00a0b\u3000c\u202fd', 'a b c d'],
  ['\ufeffa\u200bb\u00adc\u2060d\u200f', 'abcd'],
  ['“ａ”，‘7’', '"a",\'7\''],
  ['Ⅷ＋ⅳ', 'VIII+iv'],
  ['cafe\u0301', 'café'],
  ['a\tb\r\nc', 'a\tb\r\nc'],
  ['k² 值 ㅎ', 'k² 值 ㅎ'],
])('%j is %j in plain characters', (text, plain) => {
  expect(plainText(text)).toBe(plain);
});

test('plain characters stay, whatever text they stand in, and nothing invisible is left between them', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
      const plain = plainText(text);
      expect(plain).not.toMatch(/[\p{Cf}\p{Default_Ignorable_Code_Point}]/u);
      expect(plainText(plain)).toBe(plain);
      expect(plain.length).toBeLessThanOrEqual(5 * text.length);
    }),
  );
  fc.assert(
    fc.property(fc.string({ maxLength: 200 }), (text) => {
      expect(plainText(text)).toBe(text);
    }),
  );
});

test('a character that cannot be seen, or looks like another, is named by its number', () => {
  expect(['\u0007', '\u0301', '\ud800', 'а', 'é', '🦆', ' '].map(characterName)).toEqual([
    'U+0007',
    'U+0301',
    'U+D800',
    'а (U+0430)',
    'é',
    '🦆',
    ' ',
  ]);
});
