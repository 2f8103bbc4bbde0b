import { useState } from 'react';
import { Button } from '../../components/ui/Button.tsx';
import { Note } from '../../components/ui/Note.tsx';
import { useWords } from '../../i18n/words.ts';

interface Props {
  label: string;
  /** The loss to warn of; null if nothing would be lost. */
  warning: string | null;
  onConfirm: () => void;
}

/** A button that asks for confirmation if something would be lost. */
export function ConfirmButton({ label, warning, onConfirm }: Props) {
  const words = useWords('tutorial');
  const [isAsking, setAsking] = useState(false);
  if (!isAsking || warning === null) {
    return <Button onClick={() => (warning === null ? onConfirm() : setAsking(true))}>{label}</Button>;
  }
  return (
    <Note warning>
      <p>{warning}</p>
      <div className="wrap gap-2">
        <Button
          onClick={() => {
            setAsking(false);
            onConfirm();
          }}
        >
          {words.replace}
        </Button>
        <Button kind="primary" onClick={() => setAsking(false)}>
          {words.keep}
        </Button>
      </div>
    </Note>
  );
}
