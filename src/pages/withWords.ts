import { type ComponentType, lazy } from 'react';
import { loadWords, type WordsPart } from '../i18n/words.ts';

/** A part of a page that comes with words of its own. Both are loaded when it is first shown. */
export const withWords = <Props extends object>(part: WordsPart, load: () => Promise<ComponentType<Props>>) =>
  lazy(async () => {
    const [Part] = await Promise.all([load(), loadWords(part)]);
    return { default: Part };
  });
