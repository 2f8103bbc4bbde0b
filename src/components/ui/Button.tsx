import type { ComponentPropsWithRef } from 'react';
import styles from './Button.module.css';

interface Props extends ComponentPropsWithRef<'button'> {
  /** `primary` is the main action; `plain` the usual; `quiet` reads as text; `icon` is square. */
  kind?: 'primary' | 'plain' | 'quiet' | 'icon';
}

/** A button, in one of the looks that buttons have here. */
export function Button({ kind = 'plain', className = '', ...rest }: Props) {
  return <button type="button" className={`${styles.button} ${styles[kind]} ${className}`} {...rest} />;
}
