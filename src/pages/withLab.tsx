import { type ComponentType, lazy } from 'react';
import { loadWords, type WordsPart } from '../i18n/words.ts';

/**
 * A part of the page that works with the lab. It is loaded when it is first shown, and the lab and its words with it.
 * @param words what it speaks beside those of the lab
 */
export function withLab(load: () => Promise<ComponentType>, words: readonly WordsPart[] = []) {
  return lazy(async () => {
    const [Part, { LabProvider }] = await Promise.all([
      load(),
      import('../store/LabProvider.tsx'),
      ...(['lab', ...words] as const).map((part) => loadWords(part)),
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
