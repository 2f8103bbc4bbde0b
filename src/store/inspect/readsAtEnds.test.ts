import { expect, it } from 'vitest';
import { PRESETS } from '../../training/settings.ts';
import { readsAtEnds } from './readsAtEnds.ts';

const tokensOf = (text: string) => [...text].map((letter, column) => ({ text: letter, column }));

/**
 * Makes an inspection of an expression, in which every head puts `share` on its own token and the rest on the null key.
 */
function looked(text: string, share: (head: number, row: number) => number) {
  const tokens = tokensOf(text);
  const count = tokens.length;
  const { heads } = PRESETS.small.composition;
  const weights = Float32Array.from({ length: heads * count * (count + 1) }, (_, i) => {
    const [column, row] = [i % (count + 1), Math.floor(i / (count + 1)) % count];
    return column === row ? share(Math.floor(i / (count * (count + 1))), row) : 0;
  });
  const answer = { tokens: [], reading: null, correct: false };
  return {
    type: 'inspected' as const,
    id: 1,
    expression: text,
    expected: '',
    tokens,
    prompt: count,
    answer,
    attention: [weights],
    lens: { AB: [], B: [] },
  };
}

it('is the mean over the ends of keys, of the head that attends most there', () => {
  const isEnd = (row: number) => row === 1 || row === 5;
  const found = looked('ab+cde=', (head, row) => (head === 2 && isEnd(row) ? (row === 1 ? 0.5 : 1) : 0.25));
  expect(readsAtEnds(found, PRESETS.small)).toBe(0.75);
});

it('is nothing without keys', () => {
  expect(
    readsAtEnds(
      looked('1+2=', () => 1),
      PRESETS.small,
    ),
  ).toBeNull();
});
