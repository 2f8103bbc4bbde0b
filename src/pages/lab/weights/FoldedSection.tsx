import { type ReactNode, useId, useState } from 'react';
import styles from './FoldedSection.module.css';

interface Props {
  title: string;
  /** A short description of the content. */
  explain: string;
  children: ReactNode;
}

/**
 * A section of a page for who wants to know more. It is folded at first: its content is not rendered until someone
 * opens it.
 */
export function FoldedSection({ title, explain, children }: Props) {
  const [isOpen, setOpen] = useState(false);
  const heading = useId();
  return (
    <section aria-labelledby={heading}>
      <details className={styles.section} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
        <summary className={styles.summary}>
          <h2 id={heading} className={styles.title}>
            {title}
          </h2>
          <span className={styles.explain}>{explain}</span>
        </summary>
        {isOpen && children}
      </details>
    </section>
  );
}
