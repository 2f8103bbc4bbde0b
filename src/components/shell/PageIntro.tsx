import type { ReactNode } from 'react';
import { useWords } from '../../i18n/words.ts';
import styles from './PageIntro.module.css';
import { PageTitle } from './PageTitle.tsx';

interface Props {
  /** The page's name in the menu, and so in the browser. */
  name: string;
  title: string;
  lead: string;
  /** Further text or choices before the page begins. */
  children?: ReactNode;
}

/** The beginning of a page: its subject, and the things one can do here. */
export function PageIntro({ name, title, lead, children }: Props) {
  const { title: documentTitle } = useWords('shell');
  return (
    <header className="stack-2">
      <PageTitle documentTitle={documentTitle(name)}>{title}</PageTitle>
      <p className={styles.lead}>{lead}</p>
      {children}
    </header>
  );
}
