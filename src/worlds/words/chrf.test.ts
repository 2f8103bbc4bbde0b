import { expect, test } from 'vitest';
import { chrf } from './chrf.ts';

/** Scores that sacrebleu 2.6.0 computed (`CHRF().corpus_score`): chrF2, 6 characters, no words, no smoothing. */
const COMPUTED: [score: number, pairs: [hypothesis: string, reference: string][]][] = [
  [100, [['three old stones lose two books', 'three old stones lose two books']]],
  [66.24389499389498, [['the dog sees two cats', 'the dogs see two cats']]],
  [100, [['a b c', 'abc']]],
  [25, [['aa', 'ab']]],
  [0, [['abcdefg', 'hijklmnop']]],
  [0, [['', 'reference']]],
  [0, [['reference', '']]],
  [
    50,
    [
      ['a', 'a'],
      ['b', 'c'],
    ],
  ],
  [
    83.30713846247345,
    [
      ['a longer one', 'ab'],
      ['the big dog', 'the big dogs'],
    ],
  ],
  [
    64.818123726097,
    [
      [
        ' Die    Beziehung zwischen  Obama und Netanjahu ist nicht gerade  freundlich. ',
        'Das Verhältnis zwischen Obama und Netanyahu ist nicht gerade freundschaftlich.',
      ],
    ],
  ],
  [
    59.06342873540987,
    [
      ['three old books sell the big dog', 'three old books lose the small dog'],
      ['Ana finds five coins', 'Ana finds five cold coins'],
      ['book old the stone Ben buys', 'Ben buys the old book'],
    ],
  ],
];

for (const [score, pairs] of COMPUTED) {
  test(`“${pairs.map(([hypothesis]) => hypothesis).join(' / ')}” scores what sacrebleu computes`, () => {
    expect(chrf(pairs)).toBeCloseTo(score, 9);
  });
}

test('by hand: of “ab” for “abc”, all of the two lengths is right, and 2 of 3 and 1 of 2 is found', () => {
  const precision = (2 / 2 + 1 / 1) / 2;
  const recall = (2 / 3 + 1 / 2) / 2;
  expect(chrf([['ab', 'abc']])).toBeCloseTo((100 * 5 * precision * recall) / (4 * precision + recall), 12);
});

test('a corpus of nothing scores 0', () => {
  expect(chrf([])).toBe(0);
});
