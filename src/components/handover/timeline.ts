/** The order in which a hand-over is shown: letter by letter, and at the end of each key what A says and what arrives. */

import { type RefObject, useEffect, useState } from 'react';
import type { HandedOver } from '../../store/inspect/insideState.ts';

/** The share of the figure that has to be in view before it begins. */
const IN_VIEW = 0.4;

/**
 * Plays beats one after another: by itself once for each `of`, when the figure comes into view, unless the visitor
 * wants no motion. Before and after that it stands at the last, which shows everything.
 */
export function usePlayback(of: string, beats: readonly Beat[], figure: RefObject<HTMLElement | null>) {
  const last = beats.length - 1;
  const [state, setState] = useState({ of, at: last, isPlaying: false });
  const isCurrent = state.of === of;
  const at = isCurrent ? Math.min(state.at, last) : last;
  const isPlaying = isCurrent && state.isPlaying && at < last;
  useEffect(() => {
    const element = figure.current;
    if (element === null || matchMedia('(prefers-reduced-motion: reduce)').matches) return;
    const observer = new IntersectionObserver(
      ([{ isIntersecting }]) => {
        if (!isIntersecting) return;
        observer.disconnect();
        setState({ of, at: 0, isPlaying: true });
      },
      { threshold: IN_VIEW },
    );
    observer.observe(element);
    return () => observer.disconnect();
  }, [of, figure]);
  useEffect(() => {
    if (!isPlaying) return;
    const timer = setTimeout(() => setState({ of, at: at + 1, isPlaying: true }), LASTS[beats[at].kind]);
    return () => clearTimeout(timer);
  }, [of, beats, at, isPlaying]);
  return {
    /** The beat that is shown. */
    at,
    isPlaying,
    play: () => setState({ of, at: at === last ? 0 : at, isPlaying: true }),
    pause: () => setState({ of, at, isPlaying: false }),
    step: () => setState({ of, at: nextStop(beats, at), isPlaying: false }),
  };
}

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
