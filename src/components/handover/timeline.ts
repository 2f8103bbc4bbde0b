/**
 * The timeline of a hand-over: letter by letter, and at the end of each key A's prediction and the value that arrives.
 */
import type { HandedOver } from '../../store/inspect/insideState.ts';

export type Place = HandedOver['places'][number];

/** `reads` a token, `says` a value at the last letter of a key, `arrives` in B, `answers` from all that B sees. */
export interface Beat {
  kind: 'reads' | 'says' | 'arrives' | 'answers';
  /** The index of the token; of the answer, the last. */
  place: number;
}

/** The milliseconds that each beat stays. */
export const LASTS: Record<Beat['kind'], number> = { reads: 170, says: 1400, arrives: 2600, answers: 0 };

export function beatsOf(places: readonly Pick<Place, 'value'>[]): Beat[] {
  const beats = places.flatMap(({ value }, place): Beat[] => {
    const reads: Beat = { kind: 'reads', place };
    return value === null ? [reads] : [reads, { kind: 'says', place }, { kind: 'arrives', place }];
  });
  return [...beats, { kind: 'answers', place: places.length - 1 }];
}

/** Returns the next beat at which a reader who goes step by step stops; behind the last, the first. */
export function nextStop(beats: readonly Beat[], from: number): number {
  const isStop = ({ kind }: Beat) => kind !== 'reads';
  const next = beats.findIndex((beat, i) => i > from && isStop(beat));
  return next < 0 ? beats.findIndex(isStop) : next;
}

/** Returns the parts of a place that are visible once a beat has come. */
export function seenOf(place: number, { kind, place: at }: Beat) {
  const isPast = place < at || kind === 'answers';
  const isHere = place === at;
  return {
    isRead: place <= at,
    isSaid: isPast || (isHere && kind !== 'reads'),
    hasArrived: isPast || (isHere && kind === 'arrives'),
  };
}
