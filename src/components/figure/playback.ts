/** A figure that plays beat by beat, stands still, or goes step by step. */
import { type RefObject, useEffect, useState } from 'react';

/** The share of the figure that has to be in view before it begins. */
const IN_VIEW = 0.4;

/** A state of a figure that plays. */
export interface PlayedBeat {
  /** The milliseconds that it stays. */
  readonly lasts: number;
  /** True if a visitor who goes step by step stops here. */
  readonly isStop: boolean;
}

/** Returns the next beat at which a visitor who goes step by step stops; behind the last, the first. */
export function nextStop(beats: readonly PlayedBeat[], from: number): number {
  const next = beats.findIndex(({ isStop }, i) => i > from && isStop);
  return next < 0 ? beats.findIndex(({ isStop }) => isStop) : next;
}

/**
 * Plays beats one after another: by itself once for each `of`, when the figure comes into view, unless the visitor
 * wants no motion. Before and after that it stands at the last, which shows everything.
 */
export function usePlayback(of: string, beats: readonly PlayedBeat[], figure: RefObject<HTMLElement | null>) {
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
    const timer = setTimeout(() => setState({ of, at: at + 1, isPlaying: true }), beats[at].lasts);
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
