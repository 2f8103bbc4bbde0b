import { describe, expect, it } from 'vitest';
import { handover as words } from '../../i18n/en/handover.ts';
import type { HandedOver } from '../../store/inspect/insideState.ts';
import { HANDED_OVER } from './handedOver.fixture.ts';
import { halfOfA, seenByB, sentenceOf, weightAtKeys } from './sentences.ts';
import { beatsOf } from './timeline.ts';

const told = (handedOver: HandedOver, isCut: boolean) =>
  beatsOf(handedOver.places)
    .filter(({ kind }) => kind !== 'reads')
    .map((beat) => sentenceOf(beat, { handedOver, isCut, link: 0 }, words));

describe('a hand-over in words', () => {
  it('tells what A says, what arrives in B, and what B writes', () => {
    expect(told(HANDED_OVER, false)).toEqual([
      'A has read “ab”. It says 57 and is 70.0\u202f% sure.',
      expect.stringMatching(/90\.0\u202f% of its attention.*looks like 57, no longer like b\.$/),
      'A has read “c”. It says 79 and is 70.0\u202f% sure.',
      expect.stringMatching(/looks like 79, no longer like c\.$/),
      'B sees “a 57 + 79” and writes 136. That is right.',
    ]);
  });

  it('tells of a cut link that nothing arrives, and what B writes alone', () => {
    expect(told(HANDED_OVER, true).slice(1)).toEqual([
      words.blocked('b'),
      expect.stringContaining('“c”'),
      words.blocked('c'),
      'B sees “ab + c” and writes 104. Right is 136.',
    ]);
  });

  it('says of an untrained link that B’s state stays the letter', () => {
    const places = HANDED_OVER.places.map((place) => ({ ...place, AB: place.B }));
    expect(told({ ...HANDED_OVER, places }, false)[1]).toMatch(/Still, its state looks like b\./);
  });

  it('says what A knows, or that it is wrong', () => {
    expect(halfOfA(HANDED_OVER, words)).toBe('Knows 57 and 79. Cannot add them.');
    const places = HANDED_OVER.places.map((place) => ({
      ...place,
      value: place.value && { ...place.value, correct: false },
    }));
    expect(halfOfA({ ...HANDED_OVER, places }, words)).toMatch(/Not all are right/);
    expect(halfOfA({ ...HANDED_OVER, places: [] }, words)).toBe(words.noKeys);
  });

  it('writes what B sees as one would: numbers apart from letters', () => {
    expect(seenByB({ handedOver: HANDED_OVER, isCut: false, link: 0 })).toBe('a 57 + 79');
  });

  it('averages a link’s weight over the ends of keys', () => {
    expect(weightAtKeys(HANDED_OVER, 1)).toBeCloseTo(0.4);
    expect(weightAtKeys({ ...HANDED_OVER, places: [] }, 1)).toBeNull();
  });
});
