import { useWords } from '../../../i18n/words.ts';
import styles from './Race.module.css';

/** The legend of the charts; the shapes tell the lines apart, as the colours are those of the models. */
export function Legend({ hasCeiling }: { hasCeiling: boolean }) {
  const { race: words } = useWords('kernels');
  return (
    <p className="legend">
      <span>
        <svg viewBox="0 0 24 8" className={styles.ours} aria-hidden="true">
          <polyline points="1,4 23,4" />
          <circle cx="12" cy="4" r="3.5" />
        </svg>
        {words.ours}
      </span>
      <span>
        <svg viewBox="0 0 24 8" className={styles.tfjs} aria-hidden="true">
          <polyline points="1,4 23,4" />
          <rect x="9" y="1" width="6" height="6" />
        </svg>
        {words.tfjs}
      </span>
      {hasCeiling && (
        <span>
          <svg viewBox="0 0 24 8" className={styles.bound} aria-hidden="true">
            <polyline points="1,4 23,4" />
          </svg>
          {words.bound}
        </span>
      )}
    </p>
  );
}
