import { useWords } from '../../i18n/words.ts';
import type { Published } from '../../store/results/results.ts';
import { Button } from '../ui/Button.tsx';
import { Note } from '../ui/Note.tsx';

interface Props {
  kind: Exclude<Published<unknown>['kind'], 'loaded'>;
  onAgain: () => void;
}

/** The notice that a file of results can't be had, with a button to try again. */
export function Unpublished({ kind, onAgain }: Props) {
  const words = useWords('results');
  return (
    <Note warning>
      <p>{words[kind]}</p>
      <Button onClick={onAgain}>{words.again}</Button>
    </Note>
  );
}
