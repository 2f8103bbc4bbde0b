import { useWords } from '../../i18n/words.ts';
import type { Obstacle } from '../../store/asking/comparison.ts';
import { Note } from '../ui/Note.tsx';

interface Props {
  changes: readonly Obstacle[];
  onDismiss: () => void;
}

/** The parts of an address that could not be had, until the visitor has dismissed the note. */
export function AddressChanges({ changes, onDismiss }: Props) {
  const { address: words } = useWords('lab');
  if (changes.length === 0) return null;
  return (
    <Note warning title={words.title} action={[words.dismiss, onDismiss]}>
      <ul>
        {changes.map((change) => (
          <li key={JSON.stringify(change)}>{words.obstacle(change)}</li>
        ))}
      </ul>
    </Note>
  );
}
