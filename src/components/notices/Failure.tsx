import { useWords } from '../../i18n/words.ts';
import { useLab, useLabState } from '../../store/lab/context.ts';
import { Note } from '../ui/Note.tsx';

/** A failure in the worker, until the visitor has dismissed the note. */
export function Failure() {
  const { failure: words, withoutGpu } = useWords('lab');
  const lab = useLab();
  const failure = useLabState((state) => state.failure);
  if (failure === null) return null;
  const explain = {
    memory: words.memory,
    table: words.table,
    'open-elsewhere': words.openElsewhere,
    'no-gpu': withoutGpu.lacking,
    unexpected: failure.message,
  };
  return (
    <Note warning title={words.title} action={[words.dismiss, lab.dismissFailure]}>
      <p>{explain[failure.reason]}</p>
    </Note>
  );
}
