import { useEffect, useState } from 'react';
import { publishedRuns } from './results.ts';

type Found = Awaited<ReturnType<typeof publishedRuns.load>>;

/** The published runs, for what is there before they are: null until it is known whether they can be had. */
export function usePublishedRuns(): Found | null {
  const [found, setFound] = useState<Found | null>(null);
  useEffect(() => {
    let isWanted = true;
    void publishedRuns.load().then((results) => isWanted && setFound(results));
    return () => {
      isWanted = false;
    };
  }, []);
  return found;
}
