import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatExample, languagesOf, mostOperations, TASKS } from './example.ts';
import { code, makeCodeWorld } from './kind.ts';
import { libraryOf, writeProgram } from './languages.ts';
import { OPERATIONS } from './operations.ts';
import { parseExample } from './parse.ts';
import { PROBLEMS } from './refused.ts';

const libraries = makeCodeWorld(code.presets.small.world).lexicon.groups.map(libraryOf);
const known = { libraries, most: 3 };
const [nested, piped] = libraries;
const [f, g] = nested.calls;
const [p, q] = piped.calls;

const understood = (text: string) => {
  const parsed = parseExample(text, known);
  return parsed.ok ? formatExample(parsed.example) : `${parsed.problem}: ${parsed.detail}`;
};

test.each([
  ['py: add_one(reverse(x))', 'py: add_one(reverse(x))'],
  ['add_one(reverse(x))', 'py: add_one(reverse(x))'],
  ['x | reverse | add_one', 'sh: x | reverse | add_one'],
  ['reverse([7, 0, 5, 3]) =', 'py: reverse([7, 0, 5, 3])'],
  ['Reverse ( 7 0 5 3 )', 'py: reverse([7, 0, 5, 3])'],
  ['reverse(7053)', 'py: reverse([7, 0, 5, 3])'],
  ['[7,0,5,3]|mirror', 'sh: [7, 0, 5, 3] | mirror'],
  ['７０５３｜ｍｉｒｒｏｒ', 'sh: [7, 0, 5, 3] | mirror'],
  ['reverse（［７、０、５、３］）', 'py: reverse([7, 0, 5, 3])'],
  ['reverse(【٧, ٠, ٥, ٣】)', 'py: reverse([7, 0, 5, 3])'],
  ['\u200freverse([7, 0, 5, 3])\u200f', 'py: reverse([7, 0, 5, 3])'],
  ['py: add one then reverse', 'py: add one then reverse'],
  ['sh：rotate left', 'sh: rotate left'],
  ['add one then reverse on [7, 0, 5, 3]', 'add one then reverse on [7, 0, 5, 3]'],
  ['en: reverse 7053', 'reverse on [7, 0, 5, 3]'],
  [`${f}(${g}(x))`, `${nested.name}: ${f}(${g}(x))`],
  [`${nested.name}: ${f.toUpperCase()}(x)`, `${nested.name}: ${f}(x)`],
  [`x | ${p} | ${q}`, `${piped.name}: x | ${p} | ${q}`],
])('%j is %j', (text, expected) => {
  expect(understood(text)).toBe(expected);
});

test.each([
  ['', 'nothing-asked: '],
  ['   =', 'nothing-asked: '],
  ['qqqqq(x)', 'unknown-name: qqqqq'],
  ['反转(x)', 'foreign-sign: 反'],
  ['뒤집기', 'foreign-sign: 뒤'],
  ['reverse(😀)', 'foreign-sign: 😀'],
  ['עברית', 'foreign-sign: ע'],
  ['reverse(x);', 'foreign-sign: ;'],
  ['js: reverse(x)', 'unknown-name: js'],
  ['reverse: reverse(x)', 'no-such-language: reverse'],
  ['py: py: reverse(x)', 'misplaced: :'],
  ['reverse(x', 'brackets: '],
  ['reverse(x))', 'brackets: '],
  ['reverse([7, 0, 5, 3)', 'brackets: '],
  ['reverse(x) add', 'misplaced: add'],
  ['reverse(x) | mirror', 'not-a-list: reverse'],
  ['reverse()', 'list-length: 0'],
  ['reverse([1, 2, 3])', 'list-length: 3'],
  ['reverse([1, 2, 3, 4, 5])', 'list-length: 5'],
  ['reverse([10, 2, 3, 4])', 'digit-range: 10'],
  ['reverse(mirror)', 'not-a-list: mirror'],
  ['[1, 2, 3, 4](reverse)', 'misplaced: ('],
  ['reverse | x', 'not-a-list: reverse'],
  ['x | | reverse', 'misplaced: |'],
  ['x | reverse mirror', 'misplaced: mirror'],
  ['x | then', 'not-a-call: then'],
  ['[1, 2, 3, 4]', 'no-calls: '],
  ['x', 'no-calls: '],
  ['(x)', 'misplaced: ('],
  [f, `not-applied: ${f}`],
  [`${f}(reverse(x))`, `mixed-libraries: reverse, ${f}`],
  [`py: ${f}(x)`, `mixed-libraries: py, ${f}`],
  [`${f}(${libraries[2].calls[0]}(x))`, `mixed-libraries: ${libraries[2].calls[0]}, ${f}`],
  [`x | ${f}`, `wrong-notation: ${f}(x)`],
  [`${p}(${q}(x))`, `wrong-notation: x | ${q} | ${p}`],
  ['py: x | reverse', 'wrong-notation: reverse(x)'],
  ['reverse(reverse(reverse(reverse(x))))', 'too-many-calls: 3'],
  ['reverse(reverse(reverse(7053)))', 'too-many-calls: 2'],
  ['reverse then then mirror on 7053', 'misplaced: then'],
  ['reverse then', 'misplaced: then'],
  ['reverse first on 7053', 'unknown-step: reverse first'],
  ['reverse then mirror', 'no-language: reverse then mirror'],
  [`${nested.name}: reverse`, `cannot-write: ${nested.name}`],
  ['py: reverse on 7053', 'write-or-run: py'],
])('%j is refused: %s', (text, refusal) => {
  expect(understood(text)).toBe(refusal);
});

const anyExample = fc
  .record({
    task: fc.constantFrom(...TASKS),
    language: fc.constantFrom(...languagesOf(libraries)),
    operations: fc.array(fc.nat(OPERATIONS.length - 1), { minLength: 1, maxLength: 3 }),
    list: fc.array(fc.nat(9), { minLength: 4, maxLength: 4 }),
  })
  .map(({ task, language, operations, list }) => ({
    task,
    language,
    operations: operations.slice(0, mostOperations(task, 3)),
    list: task === 'run' ? list : [],
  }))
  .filter(
    ({ task, language }) =>
      (task !== 'write' || language.kind === 'core') && (task !== 'describe' || language.kind !== 'english'),
  );

test('what is formatted is understood as what it was', () => {
  fc.assert(
    fc.property(anyExample, (example) => {
      expect(parseExample(formatExample(example), known)).toEqual({ ok: true, example });
    }),
    { numRuns: 2000 },
  );
});

describe('whatever is typed', () => {
  const fragments = fc.constantFrom(
    ...[f, g, p, q, nested.name, 'py', 'sh', 'en', ':', '(', ')', '[', ']', '|', ',', 'x', 'then', 'on', '='],
    ...[
      'reverse',
      'add_one',
      'add one',
      'copy first',
      '7',
      '7053',
      '[7, 0, 5, 3]',
      '12',
      '反转',
      '😀',
      'עב',
      ' ',
    ],
    ...['__proto__', 'constructor', '\ud800', '\u202e'],
  );
  const typed = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 60 }),
    fc.array(fragments, { maxLength: 12 }).map((parts) => parts.join('')),
    fc.array(fragments, { maxLength: 12 }).map((parts) => parts.join(' ')),
    anyExample.map(formatExample).chain((text) => fc.nat(text.length).map((at) => text.slice(0, at))),
  );

  test('is understood as what can be written again, or refused for a reason that is known', () => {
    fc.assert(
      fc.property(typed, (text) => {
        const parsed = parseExample(text, known);
        if (!parsed.ok) expect(PROBLEMS).toContain(parsed.problem);
        else expect(parseExample(formatExample(parsed.example), known)).toEqual(parsed);
      }),
      { numRuns: 10_000 },
    );
  });

  test('may be long', () => {
    expect(understood(`${'reverse('.repeat(20_000)}x${')'.repeat(20_000)}`)).toBe('too-many-calls: 3');
    expect(understood(`x${' | reverse'.repeat(20_000)}`)).toBe('too-many-calls: 3');
    expect(understood(`reverse(${'7, '.repeat(20_000)})`)).toBe('list-length: 20000');
    expect(understood(`reverse(${'7'.repeat(20_000)})`)).toBe('list-length: 20000');
  });
});

test('a program is written in the notation of its language', () => {
  const operations = [0, 7];
  expect(writeProgram(operations, nested, 'x')).toBe(`${nested.calls[7]}(${nested.calls[0]}(x))`);
  expect(writeProgram(operations, piped, 'x')).toBe(`x | ${piped.calls[0]} | ${piped.calls[7]}`);
});
