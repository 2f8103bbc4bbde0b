import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readStoredProgress, type StoredProgress } from './tutorialProgress.ts';

const BEGINNING: StoredProgress = { step: 'what-each-knows', layout: null, outcomes: {} };

describe('the stored progress of the tutorial', () => {
  it('is read as it was written', () => {
    const kept: StoredProgress = {
      step: 'compose',
      layout: 'paper',
      outcomes: { A: { share: 0.991, step: 325 }, alike: { expression: 'qxt + he =', tokens: 6 } },
    };
    expect(readStoredProgress(JSON.stringify(kept))).toEqual(kept);
  });

  it('is a beginning on a first visit, and if it can’t be read', () => {
    for (const stored of [null, '', '{', '7', '[]', '"train-a"'])
      expect(readStoredProgress(stored)).toEqual(BEGINNING);
  });

  it('is kept as far as it can be read', () => {
    const stored = {
      step: 'train-z',
      layout: 'huge',
      outcomes: { A: { share: 7 }, B: { share: 0.97, step: 775 } },
    };
    expect(readStoredProgress(JSON.stringify(stored))).toEqual({
      ...BEGINNING,
      outcomes: { B: { share: 0.97, step: 775 } },
    });
  });

  it('is read from any text', () => {
    fc.assert(fc.property(fc.string(), (stored) => void readStoredProgress(stored)));
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const { outcomes } = readStoredProgress(JSON.stringify({ outcomes: value, step: value }));
        expect(typeof outcomes).toBe('object');
      }),
    );
  });
});
