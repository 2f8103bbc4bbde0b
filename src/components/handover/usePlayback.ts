import { type RefObject, useEffect, useState } from 'react';
import { type Beat, LASTS, nextStop } from './timeline.ts';

/** The share of the figure that has to be in view before it begins. */
const IN_VIEW = 0.4;

interface Playback {
  /** The beat that is shown. */
  at: number;
  isPlaying: boolean;
  play: () => void;
  pause: () => void;
  step: () => void;
}

/**
 * Plays beats one after another: by itself once for each `of`, when the figure comes into view, unless the visitor
 * wants no motion. Before and after that it stands at the last, which shows everything.
 */
export function usePlayback(
  of: string,
  beats: readonly Beat[],
  figure: RefObject<HTMLElement | null>,
): Playback {
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
    at,
    isPlaying,
    play: () => setState({ of, at: at === last ? 0 : at, isPlaying: true }),
    pause: () => setState({ of, at, isPlaying: false }),
    step: () => setState({ of, at: nextStop(beats, at), isPlaying: false }),
  };
}
