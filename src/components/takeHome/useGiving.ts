import { useState } from 'react';
import { downloadFile } from '../../store/ui/download.ts';
import { pngOf } from '../export/save.ts';

const FILE = 'calm-lab-run.png';

type Outcome = 'saved' | 'unsaved' | 'unshared' | 'copied' | 'uncopied';

/** Returns true if the visitor closed the browser's dialog: that is no failure. */
const isChange = (error: unknown) => error instanceof DOMException && error.name === 'AbortError';

/** Saves, shares and copies a picture and its link; reports the result of the last action. */
export function useGiving(svg: string, link: string, title: string) {
  const [outcome, setOutcome] = useState<Outcome | null>(null);

  const attempt = (action: () => Promise<void>, done: Outcome | null, failed: Outcome) => async () => {
    setOutcome(null); // a second time is announced like the first
    try {
      await action();
      setOutcome(done);
    } catch (error) {
      if (!isChange(error)) setOutcome(failed);
    }
  };

  return {
    outcome,
    save: attempt(async () => downloadFile(FILE, await pngOf(svg)), 'saved', 'unsaved'),
    share: attempt(
      async () => {
        const files = [new File([await pngOf(svg)], FILE, { type: 'image/png' })];
        const shared = { title, text: title, url: link };
        const isTaken = navigator.canShare?.({ ...shared, files }) ?? false;
        await navigator.share(isTaken ? { ...shared, files } : shared);
      },
      null,
      'unshared',
    ),
    copy: attempt(() => navigator.clipboard.writeText(link), 'copied', 'uncopied'),
  };
}
