import { type ComponentType, lazy } from 'react';
import { loadWords } from '../i18n/words.ts';

/** A part of the page that works with the lab. It is loaded when it is first shown, and the lab and its words with it. */
export function withLab(load: () => Promise<ComponentType>) {
  return lazy(async () => {
    const [Part, { LabProvider }] = await Promise.all([
      load(),
      import('../store/lab/LabProvider.tsx'),
      loadWords('lab'),
    ]);
    return {
      default: () => (
        <LabProvider>
          <Part />
        </LabProvider>
      ),
    };
  });
}
