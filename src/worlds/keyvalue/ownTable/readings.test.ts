/** Tables as spreadsheets, data frames and people write them: in `cases` are those that once could not be read. */
import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Checked, checkTable } from './check.ts';
import type { Row } from './table.ts';

function check(text: string, choice: string | null = null): Checked {
  const checking = checkTable(text, choice);
  for (;;) {
    const { done, value } = checking.next();
    if (done) return value;
  }
}

const CASES = new URL('./cases/', import.meta.url);
const TWENTY = Array.from({ length: 20 }, (_, n): Row => [`k${String.fromCharCode(97 + n)}`, n]);

it.each(readdirSync(CASES))('%s is understood as a whole, without a question', (name) => {
  const { rows, bad, isDecided, heading } = check(readFileSync(new URL(name, CASES), 'utf8'));
  expect(bad).toEqual([]);
  expect(rows).toEqual(TWENTY);
  expect(isDecided).toBe(true);
  expect(heading !== null).toBe(name !== '23-equals.txt');
});

it.each([
  ['a table of Markdown', '| key | integer |\n| --- | ---: |\n| ka | 0 |\n| kb | 1 |'],
  ['a table of psql', ' key | integer \n-----+---------\n ka  |       0\n kb  |       1'],
  ['a data frame with spaces', '  key integer\n0  ka 0\n1  kb 1'],
  ['colons', 'ka: 0\nkb: 1'],
  ['arrows', 'ka -> 0\nkb -> 1'],
  ['curly quotes and ideographic commas', '“ka”、“0”\n“kb”、“1”'],
  ['apostrophes that keep numbers texts', "'ka,'0\n'kb,'1"],
  ['formulas on tabs', '="ka"\t="0"\n="kb"\t="1"'],
  ['many decimals', 'ka,0.000\nkb,1.000'],
  ['exponents', 'ka,0e0\nkb,1.0e+00'],
  ['Arabic-Indic digits', 'ka،٠\nkb،١'],
  ['invisible characters', '\u200bka,\u00ad0\r\nkb\u2060,1\u00a0'],
  ['a delimiter that is named, and quoted', '"sep=\t"\nka\t0\nkb\t1'],
  ['lines that end as on no system', 'ka,0\u2028kb,1'],
])('%s is understood', (_, text) => {
  const { rows, bad, isDecided } = check(text);
  expect(bad).toEqual([]);
  expect(rows).toEqual([
    ['ka', 0],
    ['kb', 1],
  ]);
  expect(isDecided).toBe(true);
});

describe('a table that may mean two things', () => {
  const ofTwoValues = 'ka,40,7\nkb,20,9\nkc,30,8';

  it('is read as was chosen, and asks until then', () => {
    const { isDecided, readings } = check(ofTwoValues);
    expect(isDecided).toBe(false);
    expect(readings.map(({ key, value }) => [key, value])).toEqual([
      [0, 1],
      [0, 2],
    ]);
    expect(check(ofTwoValues, '0-2')).toMatchObject({
      isDecided: true,
      rows: [
        ['ka', 7],
        ['kb', 9],
        ['kc', 8],
      ],
    });
    expect(check(ofTwoValues, '5-6').isDecided).toBe(false);
  });

  it('is decided by the names of its columns', () => {
    expect(check(`key,age,integer\n${ofTwoValues}`)).toMatchObject({
      isDecided: true,
      reading: { value: 2 },
    });
    expect(check(`键,编号,数值\n${ofTwoValues}`)).toMatchObject({ isDecided: true, reading: { value: 2 } });
    expect(check(`단어,나이,값\n${ofTwoValues}`)).toMatchObject({ isDecided: true, reading: { value: 2 } });
    expect(check('first,key,n\nann,smith,1\nbob,jones,2')).toMatchObject({
      isDecided: true,
      reading: { key: 1 },
    });
  });

  it('is decided by a first column that counts, but another reading can be chosen', () => {
    const counted = '1,ka,40\n2,kb,20\n3,kc,30';
    expect(check(counted)).toMatchObject({ isDecided: true, reading: { key: 1, value: 2 } });
    expect(check(counted, '1-0').rows).toEqual([
      ['ka', 1],
      ['kb', 2],
      ['kc', 3],
    ]);
  });

  it('names values that may be thousands, unless all have decimals', () => {
    expect(check('ka;7\nkb;1,000').bad).toMatchObject([{ line: 2, problem: 'two-numbers', detail: '1,000' }]);
    expect(check('ka;7,000\nkb;1,000').rows).toEqual([
      ['ka', 7],
      ['kb', 1],
    ]);
  });
});

it('says what was not written as a plain integer', () => {
  expect(check('ka,1\nkb,7.0').converted).toEqual({ written: '7.0', value: 7 });
  expect(check('ka,1\nkb,07').converted).toBeNull();
});

it('the way in which a table is written does not change what is in it', () => {
  const key = fc.string({
    unit: fc.constantFrom(...'abcdefghijklmnopqrstuvwxyz'),
    minLength: 1,
    maxLength: 6,
  });
  const rows = fc.uniqueArray(fc.tuple(key, fc.nat(99)), {
    minLength: 3,
    maxLength: 60,
    selector: ([text]) => text,
  });
  const wide = (text: string) =>
    text.replace(/[!-~]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0));
  const numbers: ((value: number) => string)[] = [
    String,
    (value) => value.toFixed(1),
    (value) => value.toFixed(1).replace('.', ','),
    (value) => `="${value}"`,
    (value) => wide(String(value)),
    (value) => `\u00a0${value}\u200b`,
  ];
  const orders: ((row: [string, string], n: number) => string[])[] = [
    (row) => row,
    ([name, value]) => [value, name],
    (row, n) => [String(n), ...row],
  ];
  fc.assert(
    fc.property(
      rows,
      fc.constantFrom('\t', ';', '|', '；', '｜', ' | '),
      fc.constantFrom(...numbers),
      fc.constantFrom(...orders),
      fc.constantFrom('', '# a comment\n\n', '// 注释\n'),
      fc.boolean(),
      (table, delimiter, number, order, before, isWide) => {
        const lines = table.map(([name, value], n) =>
          order([isWide ? wide(name) : name, number(value)], n).join(delimiter),
        );
        const checked = check(before + lines.join('\n'));
        const asked = checked.isDecided
          ? checked
          : check(before + lines.join('\n'), lines[0].split(delimiter).length > 2 ? '1-2' : null);
        expect(asked.bad).toEqual([]);
        expect(asked.rows).toEqual(table);
      },
    ),
    { numRuns: 1000 },
  );
});

it('no text makes it throw, whatever is chosen', () => {
  const pieces = fc.constantFrom(
    'ka',
    'kb',
    '7',
    '7,0',
    '1.000',
    '-',
    '"',
    '""',
    '="7"',
    "'",
    '#',
    'sep=',
    '|',
    ';',
    ',',
    '\t',
    ' ',
    '=',
    ':',
    '\n',
    '\r\n',
    '\u2028',
    '\u0000',
    '３',
    '，',
    'key',
    'integer',
    '---',
  );
  const text = fc.oneof(
    fc.array(pieces, { maxLength: 80 }).map((all) => all.join('')),
    fc.string({ unit: 'binary', maxLength: 300 }),
  );
  fc.assert(
    fc.property(text, fc.constantFrom(null, '0-1', '1-0', '1-2'), (typed, choice) => {
      const { rows, reading, readings } = check(typed, choice);
      expect(readings).toContain(reading);
      for (const [name, value] of rows) {
        expect(name).toMatch(/^[a-z]{1,6}$/);
        expect(Number.isInteger(value) && value >= 0 && value <= 99).toBe(true);
      }
    }),
    { numRuns: 3000 },
  );
});
