import { useEffect, useState } from 'react';
import { useWords } from '../../i18n/words.ts';
import { useLabState } from '../../store/lab/context.ts';
import styles from './Building.module.css';

const USUAL_SECONDS = 10;

/** Returns true once the search for a GPU takes longer than usual. */
function useIsLate(isSearching: boolean): boolean {
  const [isLate, setLate] = useState(false);
  useEffect(() => {
    setLate(false);
    if (!isSearching) return;
    const timer = setTimeout(() => setLate(true), 1000 * USUAL_SECONDS);
    return () => clearTimeout(timer);
  }, [isSearching]);
  return isLate;
}

/**
 * The progress of building the models: over the page, which it must not move.
 * @property hasRoom if room is kept for it
 */
export function Building({ hasRoom = false }: { hasRoom?: boolean }) {
  const { building: words } = useWords('lab');
  const connection = useLabState((state) => state.connection);
  const isFound = useLabState(({ device }) => device !== null);
  const isLate = useIsLate(connection.kind === 'connecting' && !isFound);
  if (connection.kind === 'ready' || connection.kind === 'unavailable') return null;
  const progress = connection.kind === 'building' && connection.total > 0 ? connection : null;
  const waiting = isFound ? words.label : words.connecting;
  return (
    <div className={`${styles.building} ${hasRoom ? '' : styles.above}`}>
      <p>{progress === null ? waiting : words.progress(progress.done, progress.total)}</p>
      <progress
        className={styles.bar}
        aria-label={words.label}
        {...(progress !== null && { value: progress.done, max: progress.total })}
      />
      {isLate && <p className="note">{words.late}</p>}
    </div>
  );
}
