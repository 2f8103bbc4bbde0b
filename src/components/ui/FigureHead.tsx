import type { ReactNode } from 'react';
import styles from './FigureHead.module.css';

interface Props {
  /** The id of the heading, for the element that is labelled by it. */
  id: string;
  title: string;
  subtitle: string;
  /** The choices and the menu of the figure. */
  children: ReactNode;
}

/** The heading of a figure that fills a section of its own. */
export function FigureHead({ id, title, subtitle, children }: Props) {
  return (
    <header className="apart wrap gap-3">
      <div className={styles.words}>
        <h2 id={id}>{title}</h2>
        <p className="note above-1">{subtitle}</p>
      </div>
      <div className="row gap-1">{children}</div>
    </header>
  );
}
