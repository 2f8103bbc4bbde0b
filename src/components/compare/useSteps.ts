import { useState } from 'react';

interface RevealedSteps {
  /** The number of steps that are visible. */
  shown: number;
  next: () => void;
  all: () => void;
}

/** Reveals something step by step, at the visitor's pace, and again from the first whenever `of` changes. */
export function useSteps(of: string): RevealedSteps {
  const [seen, setSeen] = useState({ of, count: 0 });
  const shown = seen.of === of ? seen.count : 0;
  return {
    shown,
    next: () => setSeen({ of, count: shown + 1 }),
    all: () => setSeen({ of, count: Number.POSITIVE_INFINITY }),
  };
}
