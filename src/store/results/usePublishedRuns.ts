import { useEffect, useState } from 'react';
import { publishedRuns } from './results.ts';

type Found = Awaited<ReturnType<typeof publishedRuns.load>>;

/** Returns the published runs; null while they are being fetched. */
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
