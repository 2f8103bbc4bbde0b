import { loadWords } from '../../i18n/words.ts';

/** Loads the page and its words, when it is opened or before. */
export async function loadLabPage() {
  const [{ LabPage }] = await Promise.all([
    import('./LabPage.tsx'),
    loadWords('inside'),
    loadWords('experiment'),
  ]);
  return LabPage;
}
