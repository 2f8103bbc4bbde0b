import { useWords } from '../../i18n/words.ts';
import { Button } from '../ui/Button.tsx';
import { useCopy } from '../ui/useCopy.ts';
import styles from './ForExperts.module.css';

/** The message of a failure, from the browser or the program: closed until somebody wants to read or copy it. */
export function ForExperts({ message }: { message: string }) {
  const { failure: words } = useWords('shell');
  const { outcome, copy } = useCopy(message);
  if (message === '') return null;
  return (
    <details className={styles.experts}>
      <summary>{words.experts}</summary>
      <pre className={styles.message}>{message}</pre>
      <div className="row gap-3">
        <Button onClick={() => copy(message)}>{words.copy}</Button>
        <span role="status">{outcome !== null && words[outcome]}</span>
      </div>
    </details>
  );
}
