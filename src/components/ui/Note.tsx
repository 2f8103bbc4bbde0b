import type { ReactNode } from 'react';
import styles from './Note.module.css';

/** A sentence or two that a visitor should not miss; a warning is read out at once. */
export function Note({ warning = false, children }: { warning?: boolean; children: ReactNode }) {
  return (
    <div className={`${styles.note} ${warning ? styles.warning : ''}`} {...(warning && { role: 'alert' })}>
      {children}
    </div>
  );
}
