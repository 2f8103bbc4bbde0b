import { useLab, useLabState } from '../../store/context.ts';
import { strings } from '../strings.ts';
import { Button } from '../ui/Button.tsx';
import { Note } from '../ui/Note.tsx';

const { failure: words } = strings;

/** Something failed in the worker: what it was, until the visitor has read it. */
export function Failure() {
  const lab = useLab();
  const failure = useLabState((state) => state.failure);
  if (failure === null) return null;
  return (
    <Note warning>
      <p>
        <strong>{words.title}.</strong> {failure}
      </p>
      <Button onClick={lab.dismissFailure}>{words.dismiss}</Button>
    </Note>
  );
}
