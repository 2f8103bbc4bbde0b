import { useState } from 'react';

/**
 * Copies a text to the clipboard, and reports the result.
 * @param of what is there to be copied: once that is something else, what was copied before is no news any more
 */
export function useCopy(of: string) {
  const [last, setLast] = useState<{ of: string; outcome: 'copied' | 'failed' } | null>(null);
  return {
    outcome: last?.of === of ? last.outcome : null,
    copy: async (text: string): Promise<void> => {
      setLast(null); // a second time is announced like the first
      try {
        await navigator.clipboard.writeText(text);
        setLast({ of, outcome: 'copied' });
      } catch {
        setLast({ of, outcome: 'failed' });
      }
    },
  };
}
