import { type ReactNode, useId, useState } from 'react';
import styles from './FoldedSection.module.css';

interface Props {
  title: string;
  /** What is inside, in a few words. */
  explain: string;
  children: ReactNode;
}

/** A section of a page for who wants to know more. Folded at first: nothing inside is made until someone looks. */
export function FoldedSection({ title, explain, children }: Props) {
  const [isOpen, setOpen] = useState(false);
  const heading = useId();
  return (
    <section aria-labelledby={heading}>
      <details className="card pad-card" onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
        <summary className={styles.summary}>
          <h2 id={heading} className="text-lg">
            {title}
          </h2>
          <span className={styles.explain}>{explain}</span>
        </summary>
        {isOpen && children}
      </details>
    </section>
  );
}
