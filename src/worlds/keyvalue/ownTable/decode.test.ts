import { describe, expect, it } from 'vitest';
import { decodeText } from './decode.ts';

describe('the text in a file', () => {
  it('is UTF-8, with or without its mark', () => {
    expect(decodeText(new TextEncoder().encode('키,7'))).toBe('키,7');
    expect(decodeText(new TextEncoder().encode('\ufeffab,7'))).toBe('ab,7');
  });

  it('is UTF-16 where a spreadsheet says so', () => {
    expect(decodeText(Uint8Array.of(0xff, 0xfe, 0x61, 0, 0x09, 0, 0x37, 0))).toBe('a\t7');
    expect(decodeText(Uint8Array.of(0xfe, 0xff, 0, 0x61, 0, 0x09, 0, 0x37))).toBe('a\t7');
  });

  it('is Latin where it is no UTF-8, so that its good lines can be used', () => {
    expect(decodeText(Uint8Array.of(0x61, 0x2c, 0x31, 0x0a, 0xe9, 0x2c, 0x32))).toBe('a,1\né,2');
  });

  it('is none in a picture', () => {
    expect(decodeText(Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0))).toBeNull();
  });
});
