import { describe, expect, it } from 'vitest';
import type { Inspected } from '../../store/inspect/insideState.ts';
import { PRESETS } from '../../training/settings.ts';
import { linksOf, saidAt, weightsOf } from './attention.ts';

const token = (text: string) => ({ text, probability: 1, top: [] });
/** Two heads over three tokens, of which two are the prompt; head h puts (h + 1) · (row + 1) / 10 on the null key. */
const inspected: Inspected = {
  type: 'inspected',
  id: 1,
  expression: 'x =',
  expected: '7',
  tokens: ['x', '=', '7'].map((text, column) => ({ text, column })),
  prompt: 2,
  answer: { tokens: [token('7'), token('0')], reading: '7', correct: true },
  attention: [
    Float32Array.from({ length: 2 * 3 * 4 }, (_, i) =>
      i % 4 === 3 ? ((Math.floor(i / 12) + 1) * ((Math.floor(i / 4) % 3) + 1)) / 10 : 0,
    ),
  ],
  lens: { AB: [], B: [] },
};

describe('a cross-attention map', () => {
  it('shows a head, or the mean of all', () => {
    const nullKey = (head: number | null) => weightsOf(inspected, 0, head).map((row) => row[3].toFixed(2));
    expect(nullKey(0)).toEqual(['0.10', '0.20', '0.30']);
    expect(nullKey(1)).toEqual(['0.20', '0.40', '0.60']);
    expect(nullKey(null)).toEqual(['0.15', '0.30', '0.45']);
  });

  it('names the token that is predicted at each row', () => {
    expect([0, 1, 2].map((row) => saidAt(inspected, row))).toEqual([null, '7', '0']);
  });

  it('names the links of a second augmenting model after those of the first', () => {
    const links = linksOf({ ...PRESETS.paper, augmenting: 'together' });
    expect(links.map(({ model, pair }) => `${model} ${pair}`)).toEqual(['A 0', 'A 1', 'A2 0', 'A2 1']);
  });
});
