import { describe, expect, it } from 'vitest';
import { handover } from '../../i18n/en/handover.ts';
import type { HandedOver } from '../../store/inspect/insideState.ts';
import { HANDED_OVER } from './handedOver.fixture.ts';
import { halfOfA, seenByB, sentenceOf, weightAtKeys } from './sentences.ts';
import { beatsOf } from './timeline.ts';

const words = handover();

const sentencesOf = (handedOver: HandedOver, isCut: boolean) =>
  beatsOf(handedOver.places)
    .filter(({ kind }) => kind !== 'reads')
    .map((beat) => sentenceOf(beat, { handedOver, isCut, link: 0 }, words));

describe('a hand-over in words', () => {
  it('describes A’s prediction, the value that arrives in B, and B’s answer', () => {
    expect(sentencesOf(HANDED_OVER, false)).toEqual([
      'A has read “ab”. It says 57 and is 70.0\u202f% sure.',
      expect.stringMatching(/90\.0\u202f% of its attention.*looks like 57, no longer like b\.$/),
      'A has read “c”. It says 79 and is 70.0\u202f% sure.',
      expect.stringMatching(/looks like 79, no longer like c\.$/),
      'B sees “a 57 + 79” and writes 136. That is right.',
    ]);
  });

  it('describes a cut link: nothing arrives, and B answers alone', () => {
    expect(sentencesOf(HANDED_OVER, true).slice(1)).toEqual([
      words.blocked('b'),
      expect.stringContaining('“c”'),
      words.blocked('c'),
      'B sees “ab + c” and writes 104. Right is 136.',
    ]);
  });

  it('describes an untrained link: B’s state stays the letter', () => {
    const places = HANDED_OVER.places.map((place) => ({ ...place, AB: place.B }));
    expect(sentencesOf({ ...HANDED_OVER, places }, false)[1]).toMatch(/Still, its state looks like b\./);
  });

  it('describes A’s knowledge, or its mistake', () => {
    expect(halfOfA(HANDED_OVER, words)).toBe('Knows 57 and 79. Cannot add them.');
    const places = HANDED_OVER.places.map((place) => ({
      ...place,
      value: place.value && { ...place.value, correct: false },
    }));
    expect(halfOfA({ ...HANDED_OVER, places }, words)).toMatch(/Not all are right/);
    expect(halfOfA({ ...HANDED_OVER, places: [] }, words)).toBe(words.noKeys);
  });

  it('writes B’s view of the expression with numbers apart from letters', () => {
    expect(seenByB({ handedOver: HANDED_OVER, isCut: false, link: 0 })).toBe('a 57 + 79');
  });

  it('keeps entries apart that stand side by side', () => {
    const places = HANDED_OVER.places.filter(({ text }) => text !== '+');
    const handedOver = { ...HANDED_OVER, places };
    expect(seenByB({ handedOver, isCut: true, link: 0 })).toBe('ab c');
    expect(sentencesOf(handedOver, false)[2]).toMatch(/^A has read “c”\./);
  });

  it('averages a link’s weight over the ends of keys', () => {
    expect(weightAtKeys(HANDED_OVER, 1)).toBeCloseTo(0.4);
    expect(weightAtKeys({ ...HANDED_OVER, places: [] }, 1)).toBeNull();
  });
});
