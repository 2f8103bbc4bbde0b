import { Button } from '../../components/ui/Button.tsx';
import { useCopy } from '../../components/ui/useCopy.ts';

interface Props {
  /** The text that the button copies. */
  text: string;
  label: string;
  /** The words shown once the text was copied, and once it could not be. */
  copied: string;
  uncopied: string;
}

/** A button that copies a text, and says whether it did. */
export function CopyRow({ text, label, copied, uncopied }: Props) {
  const { outcome, copy } = useCopy(text);
  return (
    <div className="row gap-3">
      <Button onClick={() => copy(text)}>{label}</Button>
      <span className="note" role="status">
        {outcome !== null && (outcome === 'copied' ? copied : uncopied)}
      </span>
    </div>
  );
}
