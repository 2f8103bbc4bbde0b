import { describe, expect, it } from 'vitest';
import { nextStop } from '../figure/playback.ts';
import { beatsOf, seenOf } from './timeline.ts';

const value = { text: '57', probability: 0.7, correct: true };
/** “ab + c =”, where b and c end a key. */
const PLACES = [{ value: null }, { value }, { value: null }, { value }, { value: null }];
const beats = beatsOf(PLACES);

describe('the timeline of a hand-over', () => {
  it('reads every token, and stops at the end of each key for A’s prediction and the value that arrives', () => {
    expect(beats.map(({ kind, place }) => `${kind} ${place}`)).toEqual([
      'reads 0',
      'reads 1',
      'says 1',
      'arrives 1',
      'reads 2',
      'reads 3',
      'says 3',
      'arrives 3',
      'reads 4',
      'answers 4',
    ]);
  });

  it('goes from stop to stop, and begins again behind the answer', () => {
    const stops = [nextStop(beats, -1)];
    for (let i = 0; i < 5; i++) stops.push(nextStop(beats, stops[stops.length - 1]));
    expect(stops.map((at) => beats[at].kind)).toEqual([
      'says',
      'arrives',
      'says',
      'arrives',
      'answers',
      'says',
    ]);
  });

  it('goes straight to the answer if there is no key', () => {
    const plain = beatsOf([{ value: null }, { value: null }]);
    expect(nextStop(plain, -1)).toBe(2);
    expect(nextStop(plain, 2)).toBe(2);
  });

  it('shows a value at the key that it was predicted at, and in B only once it has arrived', () => {
    const at = (beat: number) => [0, 1, 3].map((place) => seenOf(place, beats[beat]));
    const nothing = { isRead: false, isSaid: false, hasArrived: false };
    const all = { isRead: true, isSaid: true, hasArrived: true };
    expect(at(2)).toEqual([all, { isRead: true, isSaid: true, hasArrived: false }, nothing]);
    expect(at(3)).toEqual([all, all, nothing]);
    expect(at(5)).toEqual([all, all, { isRead: true, isSaid: false, hasArrived: false }]);
    expect(at(9)).toEqual([all, all, all]);
  });
});
