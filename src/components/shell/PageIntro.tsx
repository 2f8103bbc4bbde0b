import { type ReactNode, useEffect, useRef } from 'react';
import { useWords } from '../../i18n/words.ts';

/** True if a page has been shown before in this visit. */
let hasArrived = false;

interface PageTitleProps {
  /** The title of the page in the browser. */
  documentTitle: string;
  /** The class of a page that looks otherwise than most. */
  className?: string | undefined;
  children: ReactNode;
}

/**
 * The heading of a page. Whoever comes from another page starts at it: at the top, and with the focus on it, so
 * that a screen reader says where one is. The first page of a visit leaves that to the browser.
 */
export function PageTitle({ documentTitle, className = 'text-2xl', children }: PageTitleProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    document.title = documentTitle;
  }, [documentTitle]);
  useEffect(() => {
    if (hasArrived) {
      scrollTo(0, 0);
      heading.current?.focus({ preventScroll: true });
    }
    hasArrived = true;
  }, []);
  return (
    <h1 ref={heading} className={className} tabIndex={-1}>
      {children}
    </h1>
  );
}

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
      <p className="prose-lead muted">{lead}</p>
      {children}
    </header>
  );
}
