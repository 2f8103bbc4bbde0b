import type { ReactNode } from 'react';
import { Button } from './Button.tsx';
import styles from './Note.module.css';

interface Props {
  warning?: boolean;
  title?: string;
  /** The action that can be pressed below it. */
  action?: readonly [label: string, onPress: () => void];
  children: ReactNode;
}

/** A sentence or two that a visitor should not miss; a warning is read out at once. */
export function Note({ warning = false, title, action, children }: Props) {
  return (
    <div className={`${styles.note} ${warning ? styles.warning : ''}`} {...(warning && { role: 'alert' })}>
      {title !== undefined && (
        <p>
          <strong>{title}</strong>
        </p>
      )}
      {children}
      {action && <Button onClick={action[1]}>{action[0]}</Button>}
    </div>
  );
}
