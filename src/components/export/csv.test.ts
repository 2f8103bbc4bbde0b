import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cellsOf, readLines } from '../../worlds/keyvalue/ownTable/rows.ts';
import { toCsv } from './save.ts';

describe('CSV', () => {
  it('quotes what needs quotes, and nothing else', () => {
    expect(
      toCsv([
        ['step', 'A, trained'],
        [1, 0.5],
        [2, null],
        ['say "no"', 'a\nb'],
      ]),
    ).toBe('step,"A, trained"\r\n1,0.5\r\n2,\r\n"say ""no""","a\nb"\r\n');
  });

  it('is read again as it was written', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', '"', ',', ' ', '值') });
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell), { minLength: 1 }), (rows) => {
        expect(Array.from(readLines(toCsv(rows)), ({ text }) => cellsOf(text, ','))).toEqual(rows);
      }),
    );
  });
});
