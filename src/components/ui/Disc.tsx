import type { Phase } from '../../training/settings.ts';
import styles from './Disc.module.css';

/** The sign of a phase: one disc for A, one for B, the two overlapping for A⊕B. Decoration beside its name. */
export function Disc({ phase }: { phase: Phase }) {
  if (phase !== 'AB') {
    return (
      <svg className={styles.disc} viewBox="0 0 20 20" aria-hidden="true">
        <circle cx="10" cy="10" r="8" fill={`var(--${phase.toLowerCase()}-mark)`} />
      </svg>
    );
  }
  return (
    <svg className={styles.pair} viewBox="0 0 32 20" aria-hidden="true">
      <circle cx="11" cy="10" r="8" fill="var(--a-mark)" />
      <circle cx="21" cy="10" r="8" fill="var(--b-mark)" />
      <path d="M16 3.755a8 8 0 0 1 0 12.49a8 8 0 0 1 0-12.49z" fill="var(--ab-mark)" />
    </svg>
  );
}
