import { useWords } from '../../i18n/words.ts';
import { useLab, useLabState } from '../../store/lab/context.ts';
import { Note } from '../ui/Note.tsx';
import { ForExperts } from './ForExperts.tsx';

/** A failure in the worker, until the visitor has dismissed the note. */
export function Failure() {
  const { failure: words, withoutGpu } = useWords('lab');
  const lab = useLab();
  const failure = useLabState((state) => state.failure);
  if (failure === null) return null;
  const { reason, message } = failure;
  return (
    <Note warning title={words.title} action={[words.dismiss, lab.dismissFailure]}>
      <p>{reason === 'no-gpu' ? withoutGpu.lacking : words[reason]}</p>
      {(reason === 'unexpected' || reason === 'not-finite') && <ForExperts message={message} />}
    </Note>
  );
}
