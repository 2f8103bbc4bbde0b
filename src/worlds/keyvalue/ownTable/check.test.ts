import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Checked, checkTable } from './check.ts';
import { isPassedOver, readLine } from './line.ts';
import { readLines, readRecords } from './rows.ts';

function check(text: string, choice: string | null = null): Checked {
  const checking = checkTable(text, choice);
  let step = checking.next();
  while (!step.done) step = checking.next();
  return step.value;
}

/** Returns the problems of a text's lines, in short. */
const problems = (text: string) => check(text).bad.map(({ line, problem }) => `${line} ${problem}`);

const key = fc.string({ unit: fc.constantFrom(...'abcdefghijklmnopqrstuvwxyz'), minLength: 1, maxLength: 6 });
const rows = fc.uniqueArray(fc.tuple(key, fc.nat(99)), { minLength: 2, selector: ([text]) => text });

describe('checking a table', () => {
  it('takes any valid table, whatever stands between columns and lines, and around fields', () => {
    fc.assert(
      fc.property(
        rows,
        fc.constantFrom('\t', ',', ';', ' ', '   '),
        fc.constantFrom('\n', '\r\n', '\r'),
        fc.constantFrom('', '\ufeff'),
        fc.boolean(),
        fc.boolean(),
        (valid, delimiter, end, mark, quotes, capitals) => {
          const field = (text: string) => (quotes ? `"${text}"` : text);
          const lines = valid.map(([text, value]) =>
            [field(capitals ? text.toUpperCase() : text), field(String(value))].join(delimiter),
          );
          expect(check(mark + lines.join(end)).rows).toEqual(valid);
          expect(problems(mark + lines.join(end) + end)).toEqual([]);
        },
      ),
    );
  });

  it('accounts for every line of whatever comes in, and lets nothing through that cannot be learned', () => {
    const noise = fc.string({ unit: fc.constantFrom(...'aZz9-,;|=#\'\t" .\r\n值，２\u200b\u0000') });
    const valid = rows.map((all) => all.map((row) => `${row.join()}\n`).join(''));
    fc.assert(
      fc.property(fc.array(fc.oneof(noise, valid)), (parts) => {
        const text = parts.join('');
        const { rows: good, bad, heading, empty, passedOver, counts, readings, reading } = check(text);
        const lines = [...readRecords(text, reading.delimiter)];
        const records = lines.filter(
          ({ plain }) => readLine(plain, reading) !== null && !isPassedOver(plain),
        );
        expect(good.length + bad.length + (heading ? 1 : 0)).toBe(records.length);
        const count = (all: readonly { count: number }[]) => all.reduce((sum, line) => sum + line.count, 0);
        expect(count(records) + empty + passedOver).toBe([...readLines(text)].length);
        expect(count(lines)).toBe([...readLines(text)].length);
        expect(readings).toContain(reading);
        expect(new Set(good.map(([name]) => name)).size).toBe(good.length);
        for (const [name, value] of good) {
          expect(name).toMatch(/^[a-z]{1,6}$/);
          expect(Number.isInteger(value) && value >= 0 && value <= 99).toBe(true);
        }
        expect([...counts.values()].reduce((a, b) => a + b, 0)).toBe(bad.length);
      }),
    );
  });

  it('says what is wrong with each line', () => {
    expect(
      problems(
        [
          'ab,1',
          'only',
          'a,b,3',
          ',4',
          'straße,5',
          'abcdefg,6',
          'cd,',
          'ef,1.5',
          'gh,seven',
          'ij,100',
          'kl,-1',
          'ab,1',
          'AB,2',
          `long,${'9'.repeat(600)}`,
          '"mn,8',
        ].join('\n'),
      ),
    ).toEqual([
      '2 one-column',
      '3 many-columns',
      '4 no-key',
      '5 key-characters',
      '6 key-too-long',
      '7 no-value',
      '8 not-an-integer',
      '9 not-an-integer',
      '10 out-of-range',
      '11 out-of-range',
      '12 repeated',
      '13 contradicted',
      '14 line-too-long',
      '15 key-characters',
    ]);
  });

  it('names what is to blame: the character as it was typed, the value, the line that came first', () => {
    const long = check(`ab,1\n\nab,2\nc3,4\nÉ,4\nx,100\n${'y'.repeat(90)},4\nz,-${'9'.repeat(90)}`);
    const details = long.bad.map(({ detail }) => detail);
    expect(details).toEqual(['1', '3', 'É', '100', `${'y'.repeat(60)}…`, `-${'9'.repeat(59)}…`]);
  });

  it('reads the same, faults and all, whichever way it is written', () => {
    const filled = fc.constantFrom('ab', 'AB', 'cd', 'é', 'abcdefg', '7', '8', '100', '-1', '1.5');
    const cell = fc.oneof(fc.constant(''), filled);
    // Three begin with something: with blanks around, a tab before two may as well be an indentation.
    const table = fc.array(fc.oneof(fc.tuple(cell, cell), fc.tuple(filled, cell, cell)));
    const around = fc.constantFrom('', ' ', '  ');
    fc.assert(
      fc.property(
        table,
        fc.constantFrom('\t', ',', ';', ' '),
        fc.boolean(),
        around,
        around,
        fc.nat(3),
        (lines, delimiter, quotes, before, after, trailing) => {
          // Among spaces an empty field shows by its quotes alone.
          const field = (text: string) => before + (quotes || delimiter === ' ' ? `"${text}"` : text) + after;
          const plain = lines.map((cells) => cells.join()).join('\n');
          const written = lines
            .map((cells) => cells.map(field).join(delimiter) + delimiter.repeat(trailing))
            .join('\n');
          const reading = ({ rows, bad, heading, empty }: Checked) => ({
            rows,
            bad: bad.map(({ line, problem, detail }) => ({ line, problem, detail })),
            heading: heading?.number,
            empty,
          });
          expect(reading(check(written))).toEqual(reading(check(plain)));
        },
      ),
    );
  });

  it.each([',', ';', '\t'])(
    'tells one column, many, an empty one and a trailing one apart: %j',
    (delimiter) => {
      const withIt = (text: string) => text.replaceAll('|', delimiter);
      expect(check(withIt('ab|1|\ncd|2||\nef|3|')).rows).toEqual([
        ['ab', 1],
        ['cd', 2],
        ['ef', 3],
      ]);
      expect(problems(withIt('1|new york|no key|7\n2|rome 1|8'))).toEqual([
        '1 many-columns',
        '2 many-columns',
      ]);
      expect(problems(withIt('ab|7\ncd|8\nef|9|10'))).toEqual(['3 many-columns']);
      expect(problems(withIt('|7\nab|\ncd'))).toEqual(['1 no-key', '2 no-value', '3 one-column']);
      expect(check(withIt('key|integer|\nab|7|'))).toMatchObject({
        rows: [['ab', 7]],
        heading: { number: 1 },
      });
      expect(check(withIt('ab|7\n\n   \n|\n | |\n\t\ncd|8'))).toMatchObject({ bad: [], empty: 5 });
    },
  );

  it('takes the delimiter with which lines can be used, not one that many other lines hold', () => {
    const prose = 'a note\n'.repeat(30);
    expect(check(`${prose}ab,7\n`).rows).toEqual([['ab', 7]]);
    expect(check('\tab,7\n\tcd,8').rows).toEqual([
      ['ab', 7],
      ['cd', 8],
    ]);
    expect(check(' \t ab\t 7').rows).toEqual([['ab', 7]]);
    expect(problems('\tab,700')).toEqual(['1 out-of-range']);
    expect(problems('saint louis;100\n; 7')).toEqual(['1 key-characters', '2 no-key']);
    expect(problems('ab;1,5\ncd;2,5')).toEqual(['1 not-an-integer', '2 not-an-integer']);
  });

  it('skips blanks around a quoted field, and takes no part of a line for one', () => {
    expect(check('"ab", "7"\n "cd"\t,\t"8" \n').rows).toEqual([
      ['ab', 7],
      ['cd', 8],
    ]);
    expect(check('\t"7"\n"ab"\t"7"').bad).toMatchObject([{ line: 1, problem: 'no-key' }]);
    expect(problems('ab,7\n"c,d",8\n"e""f",8\n"gh"i,8\njk,"1,000"')).toEqual([
      '2 key-characters',
      '3 key-characters',
      '4 key-characters',
      '5 two-numbers',
    ]);
  });

  it('leaves headings and empty lines out, and counts from the first line all the same', () => {
    const { rows: good, heading, empty, bad } = check('\ufeffkey,integer\r\n\r\nab,07\r\n  \r\nc d,2\r\n');
    expect(good).toEqual([['ab', 7]]);
    expect(heading).toMatchObject({ number: 1, text: 'key,integer' });
    expect(empty).toBe(2);
    expect(bad).toMatchObject([{ line: 5, problem: 'key-characters', detail: ' ', text: 'c d,2' }]);
  });

  it('does not let one forgotten quote swallow what follows', () => {
    expect(check('"ab,1\ncd,2\nef,3').rows).toEqual([
      ['cd', 2],
      ['ef', 3],
    ]);
    expect(problems('ab,1\n"c\nd",2\nef,3')).toEqual(['2 key-characters']);
    expect(problems('ab,1\n"c,9\nde,2\nf",3')).toEqual(['2 key-characters', '4 key-characters']);
  });

  it('takes 25,000 keys and names those beyond', () => {
    const letters = 'abcdefghijklmnopqrstuvwxyz';
    const name = (n: number) =>
      [0, 1, 2, 3].map((place) => letters[Math.floor(n / 26 ** place) % 26]).join('');
    const text = Array.from({ length: 25_003 }, (_, n) => `${name(n)}\t${n % 100}`).join('\n');
    const { rows: good, bad } = check(text);
    expect(good).toHaveLength(25_000);
    expect(bad.map(({ line, problem }) => [line, problem])).toEqual([
      [25_001, 'too-many-keys'],
      [25_002, 'too-many-keys'],
      [25_003, 'too-many-keys'],
    ]);
  });

  it('lists every line of ten megabytes of anything', () => {
    const { bad, rows: good, counts } = check('x;y;z and so on\n'.repeat(700_000));
    expect(bad).toHaveLength(700_000);
    expect(good).toEqual([]);
    expect([...counts]).toEqual([['many-columns', 700_000]]);
  });

  it('reads nothing of a line that is too long, whatever is in it', () => {
    for (const piece of ['-', '"', ' ', '，', ', "', '\u200b', '#', '7']) {
      const { bad, rows: good, empty, passedOver } = check(`ab,7\n${piece.repeat(4e6)}x\n"cd",8`);
      expect(bad.length + empty + passedOver).toBe(1);
      expect(good).toEqual([
        ['ab', 7],
        ['cd', 8],
      ]);
    }
  });

  it('lets the page breathe, be there nothing but line ends', () => {
    let breaths = 0;
    for (const _ of checkTable('\n'.repeat(100_000))) breaths++;
    expect(breaths).toBe(400);
  });
});
