import { useEffect, useState } from 'react';

/** Milliseconds from one token to the next. */
const PACE = 320;

/**
 * How many of `count` tokens are to be seen: one after the other, at a pace that one can follow, and again from
 * the first whenever `of` changes. All at once for those who want no motion.
 */
export function useReveal(of: string, count: number): number {
  const [shown, setShown] = useState({ of, count: 0 });
  const seen = shown.of === of ? shown.count : 0;
  useEffect(() => {
    if (seen >= count) return;
    const isStill = matchMedia('(prefers-reduced-motion: reduce)').matches;
    const timer = setTimeout(() => setShown({ of, count: isStill ? count : seen + 1 }), isStill ? 0 : PACE);
    return () => clearTimeout(timer);
  }, [of, count, seen]);
  return seen;
}
