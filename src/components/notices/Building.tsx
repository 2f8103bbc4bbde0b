import { useWords } from '../../i18n/words.ts';
import { useLabState } from '../../store/lab/context.ts';
import styles from './Building.module.css';

/**
 * The progress of building the models: over the page, which it must not move.
 * @property hasRoom if room is kept for it
 */
export function Building({ hasRoom = false }: { hasRoom?: boolean }) {
  const { building: words } = useWords('lab');
  const connection = useLabState((state) => state.connection);
  const isFound = useLabState(({ device }) => device !== null);
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
    </div>
  );
}
