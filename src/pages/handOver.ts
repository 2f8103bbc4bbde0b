import { withWords } from './withWords.ts';

/** The hand-over of the expression that is asked, for any page of models. */
export const HandOver = withWords(
  'handover',
  async () => (await import('../components/handover/HandOver.tsx')).HandOver,
);
