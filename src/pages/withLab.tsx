import type { ComponentType } from 'react';
import { lazily } from '../components/notices/lazily.tsx';
import { loadWords, type WordsPart } from '../i18n/words.ts';

/** A part of a page that comes with words of its own. Both are loaded when it is first shown. */
export const withWords = <Props extends object>(part: WordsPart, load: () => Promise<ComponentType<Props>>) =>
  lazily(async () => {
    const [Part] = await Promise.all([load(), loadWords(part)]);
    return Part;
  });

/** A part of the page that works with the lab. It is loaded when it is first shown, and the lab and its words with it. */
export function withLab(load: () => Promise<ComponentType>) {
  return lazily(async () => {
    const [Part, { LabProvider }] = await Promise.all([
      load(),
      import('../store/lab/LabProvider.tsx'),
      loadWords('lab'),
    ]);
    return () => (
      <LabProvider>
        <Part />
      </LabProvider>
    );
  });
}

/** The hand-over of the expression that is asked, for any page of models. */
export const HandOver = withWords(
  'handover',
  async () => (await import('../components/handover/HandOver.tsx')).HandOver,
);
