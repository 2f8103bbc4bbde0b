import type { ReactNode } from 'react';
import styles from './SmallTable.module.css';

interface Props {
  /** A description, in words, if it may scroll in its frame: then the keyboard has to find it. */
  label?: string;
  /** True if all columns but the first hold numbers, which stand at the right. */
  isNumeric?: boolean;
  /** The class of the frame. */
  className?: string;
  children: ReactNode;
}

/** A table of a few figures, in its usual look; if it is wider than its place, it scrolls. */
export function SmallTable({ label, isNumeric = false, className = '', children }: Props) {
  return (
    <section
      className={`${styles.frame} ${className}`}
      aria-label={label}
      tabIndex={label === undefined ? undefined : 0}
    >
      <table className={`${styles.table} ${isNumeric ? styles.numeric : ''}`} aria-label={label}>
        {children}
      </table>
    </section>
  );
}
