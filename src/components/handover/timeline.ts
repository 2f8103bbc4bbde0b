/** The order in which a hand-over is shown: letter by letter, and at the end of each key what A says and what arrives. */

import type { HandedOver } from '../../store/inspect/insideState.ts';
import type { PlayedBeat } from '../figure/playback.ts';

export type Place = HandedOver['places'][number];

/** `reads` a token, `says` a value at the last letter of a key, `arrives` in B, `answers` from all that B sees. */
export interface Beat extends PlayedBeat {
  kind: 'reads' | 'says' | 'arrives' | 'answers';
  /** The index of the token; of the answer, the last. */
  place: number;
}

/** The milliseconds that each beat stays. */
const LASTS: Record<Beat['kind'], number> = { reads: 170, says: 1400, arrives: 2600, answers: 0 };

const beat = (kind: Beat['kind'], place: number): Beat => ({
  kind,
  place,
  lasts: LASTS[kind],
  isStop: kind !== 'reads',
});

export function beatsOf(places: readonly Pick<Place, 'value'>[]): Beat[] {
  const beats = places.flatMap(({ value }, place): Beat[] => {
    const reads = beat('reads', place);
    return value === null ? [reads] : [reads, beat('says', place), beat('arrives', place)];
  });
  return [...beats, beat('answers', places.length - 1)];
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
