import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { FIELD } from '../keyvalue/config.ts';
import { keyValue, makeKeyValueWorld } from '../keyvalue/kind.ts';
import { PromptLayout } from './layout.ts';
import { formatExpression, PROBLEMS, parseExpression } from './parse.ts';
import { drawSuite, SUITES } from './suites.ts';

const world = makeKeyValueWorld(keyValue.presets.small.world);
const { texts, values } = world.keys;
/** Keys in order of their values, so that differences are natural. */
const [low, middle, high] = [0.1, 0.5, 0.9].map(
  (at) => texts[texts.map((_, key) => key).sort((a, b) => values[a] - values[b])[at * 1000]],
);

const fullWidth = (text: string) =>
  [...text].map((letter) => String.fromCharCode(letter.charCodeAt(0) + 0xfee0)).join('');

const understood = (text: string) => {
  const parsed = parseExpression(text, world);
  return parsed.ok ? formatExpression(parsed.example) : `${parsed.problem}: ${parsed.detail}`;
};

test('what is formatted is understood as what it was', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...SUITES),
      fc.integer({ min: 2, max: 6 }),
      fc.nat(2 ** 31 - 1),
      (suite, operands, seed) => {
        const sized = { keys: world.keys, layout: new PromptLayout(operands, FIELD) };
        for (const expression of drawSuite(sized, suite, 10, seed)) {
          const parsed = parseExpression(formatExpression(expression), sized);
          if (!parsed.ok) throw new Error(`${formatExpression(expression)}: ${parsed.problem}`);
          expect(formatExpression(parsed.example)).toBe(formatExpression(expression));
          expect(parsed.example.keys.subarray(expression.first)).toEqual(
            expression.keys.subarray(expression.first),
          );
          expect(parsed.example.result).toBe(expression.result);
        }
      },
    ),
  );
});

test.each([
  [`${high} + 12 − ${low}`, `${high} + 12 − ${low} =`],
  [`  ${high}+12-${low}  `, `${high} + 12 − ${low} =`],
  [`${high.toUpperCase()}–${low} =`, `${high} − ${low} =`],
  [`\t${high}\n+\u00a0${middle}>`, `${high} + ${middle} >`],
  ['0 + 007', '0 + 7 ='],
  ['99-99', '99 − 99 ='],
  ['１２＋３４', '12 + 34 ='],
  ['９９－９９＝', '99 − 99 ='],
  ['99ー99', '99 − 99 ='],
  ['12\u3000＋\u200b34\u00ad \ufeff＞', '12 + 34 >'],
  ['٣٤ + ۱۲', '34 + 12 ='],
  [`${fullWidth(high)}＋１`, `${high} + 1 =`],
  [`${fullWidth(high.toUpperCase())}—1`, `${high} − 1 =`],
])('%j is %j', (text, expected) => {
  expect(understood(text)).toBe(expected);
});

describe('refusals name the leftmost mistake', () => {
  test.each([
    ['', 'empty: '],
    ['  \n', 'empty: '],
    ['=', 'empty: '],
    ['5', 'too-few-operands: 5'],
    ['5 =', 'too-few-operands: 5'],
    ['1 + 2 + 3 + 4', 'too-many-operands: 4'],
    ['1 + 100', 'number-out-of-range: 100'],
    [`1 + ${'9'.repeat(400)}`, `number-out-of-range: ${'9'.repeat(400)}`],
    ['1 + Qqqqqqqqqq', 'unknown-key: qqqqqqqqqq'],
    ['qqqqqqqqqq', 'unknown-key: qqqqqqqqqq'],
    ['1 + __proto__', 'unknown-character: _'],
    ['1 + constructor', 'unknown-key: constructor'],
    ['1 * 2', 'unknown-character: *'],
    ['1 + é', 'unknown-character: é'],
    ['1 + 🦆', 'unknown-character: 🦆'],
    ['1 + \ud800', 'unknown-character: U+D800'],
    ['+ 1', 'misplaced-operator: +'],
    ['−1 + 2', 'misplaced-operator: -'],
    ['1 + + 2', 'misplaced-operator: +'],
    ['1 + 2 −', 'misplaced-operator: -'],
    ['1 + 2 − =', 'misplaced-operator: -'],
    ['1 ＋ 2 （', 'unknown-character: ('],
    ['1 + 2²', 'unknown-character: ²'],
    ['1 + \u0007', 'unknown-character: U+0007'],
    ['а + 2', 'unknown-character: а (U+0430)'],
    ['1 = 2', 'misplaced-operator: ='],
    ['1 + 2 = =', 'misplaced-operator: ='],
    ['1 2', 'misplaced-operator: 1 2'],
    ['3 − 7', 'negative-result: 3 − 7'],
    ['3 − 7 + 50', 'negative-result: 3 − 7'],
    ['30 + 7 − 50 >', 'negative-result: 30 + 7 − 50'],
  ])('%j: %j', (text, expected) => {
    expect(understood(text)).toBe(expected);
  });
});

test('no text whatever makes it throw', () => {
  const pieces = fc.constantFrom(
    high,
    low,
    '1',
    '99',
    '100',
    '+',
    '-',
    '−',
    '=',
    '>',
    ' ',
    '\u0000',
    'İ',
    '＋',
    'ー',
    '３',
    '\u200b',
  );
  const anyText = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 500 }),
    fc.array(pieces).map((parts) => parts.join('')),
  );
  fc.assert(
    fc.property(anyText, (text) => {
      const parsed = parseExpression(text, world);
      if (parsed.ok) expect(parsed.example.result).toBeGreaterThanOrEqual(0);
      else expect(PROBLEMS).toContain(parsed.problem);
    }),
    { numRuns: 2000 },
  );
});
