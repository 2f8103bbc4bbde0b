import type { ReactNode } from 'react';
import { useWords } from '../../i18n/words.ts';
import { PageTitle } from './PageTitle.tsx';

interface Props {
  /** What the page is called in the menu, and so in the browser. */
  name: string;
  title: string;
  lead: string;
  /** What else there is to say or to choose before the page begins. */
  children?: ReactNode;
}

/** How a page begins: what it is, and what one can do here. */
export function PageIntro({ name, title, lead, children }: Props) {
  const { title: documentTitle } = useWords('shell');
  return (
    <header className="stack-2">
      <PageTitle documentTitle={documentTitle(name)}>{title}</PageTitle>
      <p className="prose-lead muted">{lead}</p>
      {children}
    </header>
  );
}
